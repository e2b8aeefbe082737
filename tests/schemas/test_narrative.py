"""Which XHTML a narrative may hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.resources import narrative
from schemas.resources.fetching import fetches
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
    '<img src="data: image/png;base64,AAAA" alt="as the standard itself writes it"/>',
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
    '<img src="data:image/png;base64,AA AA"/>',
    '<img src="data: text/html,x"/>',
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


@pytest.mark.parametrize(
    "inner",
    [
        "<p>src style url(https://example.org)</p>",
        '<a href="https://example.org">x</a>',
        '<p title="src=https://example.org">x</p>',
        '<img src="#picture" alt="x"/>',
        '<img src="data:image/png;base64,AAAA" alt="x"/>',
        '<img src="DATA:IMAGE/PNG;base64,AAAA" alt="x"/>',
        '<img src="&#35;picture" alt="x"/>',
        '<p style="color: red">x</p>',
        '<p style="color: rgb(1, 2, 3); background: RGBA(1,2,3,0.5)">x</p>',
        '<p style="color: hsl(1 2% 3%)">x</p>',
        '<p style="">x</p>',
    ],
)
def test_what_shows_its_own_pictures_fetches_nothing(inner: str) -> None:
    assert why_not_narrative(DIV.format(inner)) is None
    assert not fetches(DIV.format(inner))


@pytest.mark.parametrize(
    "inner",
    [
        '<img src="https://example.org/a.png" alt="x"/>',
        "<p><b><img alt='x' src='http://example.org/a.png'/></b></p>",
        '<img src = "https://example.org/a.png"/>',
        '<img src="//example.org/a.png"/>',
        '<img src="/a.png"/>',
        '<img src="a.png"/>',
        '<img src="&#104;ttps://example.org/a.png"/>',
        '<img src="mailto:a@example.org"/>',
        '<p>one</p><img src="#a"/><img src="https://example.org/a.png"/>',
        '<p style="background: url(https://example.org/a.png)">x</p>',
        '<p style="background:URL( //example.org/a )">x</p>',
        "<p style='background: url(&quot;https://example.org/a.png&quot;)'>x</p>",
        '<p style="background: &#117;rl(a.png)">x</p>',
        r'<p style="background: \75 rl(https://example.org)">x</p>',
        '<p style="background: u/**/rl(https://example.org)">x</p>',
        "<p style=\"background: image-set('https://example.org/a.png' 1x)\">x</p>",
        '<p style="behavior: expression(x)">x</p>',
        '<p style="@import https://example.org/a.css">x</p>',
        '<p style="background: rgb (1, 2, 3)">x</p>',
    ],
)
def test_a_picture_or_a_style_from_elsewhere_is_seen(inner: str) -> None:
    assert why_not_narrative(DIV.format(inner)) is None
    assert fetches(DIV.format(inner))


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
