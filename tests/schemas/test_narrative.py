"""Which XHTML a narrative may hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.resources import narrative
from schemas.resources.narrative import why_not_narrative

DIV = '<div xmlns="http://www.w3.org/1999/xhtml">{}</div>'

ALLOWED = [
    "text",
    "ሰላም <b>و</b>",
    "<p>a<br/>b</p>",
    "a &amp; b &#169; &nbsp;",
    '<table border="1"><tr><td colspan="2">x</td></tr></table>',
    '<a href="https://example.org">x</a>',
    '<a href="#here">x</a>',
    '<img src="data:image/png;base64,AAAA" alt="x"/>',
    '<p style="color: red" class="x" lang="am" xml:lang="am">x</p>',
    "two\nlines",
]
REFUSED = [
    "",
    "   ",
    "<p></p>",
    "<script>x</script>",
    "<SCRIPT>x</SCRIPT>",
    '<p onclick="x()">x</p>',
    '<a href="javascript:x()">x</a>',
    '<a href=" JavaScript:x()">x</a>',
    '<a href="java&#115;cript:x()">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<img src="file:///etc/passwd"/>',
    "<iframe>x</iframe>",
    "<form>x</form>",
    "<object>x</object>",
    "<svg>x</svg>",
    "<style>x</style>",
    "<!-- x -->x",
    "<?x ?>x",
    "<![CDATA[x]]>",
    "<b>x",
    "x</b>",
    "<b><i>x</b></i>",
    "a & b",
    "&unknown;",
    '<p xmlns="http://example.org">x</p>',
    "\x01x",
    "x</div><div>y",
]


@pytest.mark.parametrize("inner", ALLOWED)
def test_plain_formatting_is_allowed(inner: str) -> None:
    assert why_not_narrative(DIV.format(inner)) is None


@pytest.mark.parametrize("inner", REFUSED)
def test_anything_else_is_refused(inner: str) -> None:
    assert why_not_narrative(DIV.format(inner))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "<div>no namespace</div>",
        '<p xmlns="http://www.w3.org/1999/xhtml">x</p>',
        '<!DOCTYPE div [<!ENTITY a "b">]><div xmlns="http://www.w3.org/1999/xhtml">&a;</div>',
        DIV.format("x") + DIV.format("y"),
        " " + DIV.format("x") + " trailing",
    ],
)
def test_it_is_one_div_of_xhtml(text: str) -> None:
    assert why_not_narrative(text)


pieces = st.sampled_from(
    [
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<br/>",
        "a",
        " ",
        "&amp;",
        "&",
        "]]>",
        "<x>",
        "\n",
        "é",
        "<",
        ">",
    ]
)


@given(st.lists(pieces, max_size=8).map("".join))
@settings(max_examples=100, deadline=None)
def test_the_short_way_says_yes_only_where_the_long_one_does(inner: str) -> None:
    text = DIV.format(inner)

    if narrative._is_plain(text):  # noqa: SLF001
        assert narrative._Reader().why_not(text) is None  # noqa: SLF001
