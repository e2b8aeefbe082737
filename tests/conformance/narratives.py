"""What may stand in a narrative, and what may not."""

# ruff: noqa: E501, SIM905

from typing import Final

_NS = 'xmlns="http://www.w3.org/1999/xhtml"'
_ALLOWED = (
    "a abbr acronym address area b bdo big blockquote br caption cite code col colgroup dd dfn div dl dt em "
    "h1 h2 h3 h4 h5 h6 hr i img kbd li map ol p pre q samp small span strong sub sup table tbody td tfoot th "
    "thead tr tt ul var"
).split()
_OTHERS = (
    "script style iframe object embed form input button select textarea svg math video audio canvas link meta base title head body html font center "
    "section article nav u s strike del ins label fieldset legend noscript applet frame frameset marquee blink nonsense x-y figure mark time wbr "
    "ruby rt rp picture source track template slot dialog details summary main header footer aside"
).split()
_ATTRIBUTES = (
    "abbr accesskey align alt axis background bgcolor border cellpadding cellspacing char charoff charset cite class clear color colspan compact coords data-a datetime dir download face frame headers "
    "height href hreflang id idref ismap lang longdesc name nohref noshade nowrap onclick onload rel rev role rowspan rules scope shape size span src start style summary tabindex target title type usemap "
    "valign value vspace width xml:lang xml:space xml:id xmlns xmlns:a aria-label"
).split()
_LINKS = (
    "http://example.org", "https://example.org/a?b=c&amp;d", "#a", "a", "/a", "a b", "mailto:a@example.org", "tel:1", "javascript:alert(1)", " javascript:alert(1)", "JAVASCRIPT:a", "java&#115;cript:a",
    "data:text/html,a", "data:image/png;base64,AAAA", "file:///etc/passwd", "ftp://example.org", "urn:x:y", "vbscript:a", "", "http://", "http:", "//example.org", "http://example.org/a b", "cid:a", "Patient/1", "http://exa mple.org",
)  # fmt: skip


def _element(name: str) -> str:
    inside = {
        "table": "<table><tr><td>a</td></tr></table>", "tr": "<table><tr><td>a</td></tr></table>", "td": "<table><tr><td>a</td></tr></table>", "th": "<table><tr><th>a</th></tr></table>",
        "tbody": "<table><tbody><tr><td>a</td></tr></tbody></table>", "thead": "<table><thead><tr><td>a</td></tr></thead></table>", "tfoot": "<table><tfoot><tr><td>a</td></tr></tfoot></table>",
        "caption": "<table><caption>a</caption><tr><td>a</td></tr></table>", "col": "<table><col/><tr><td>a</td></tr></table>", "colgroup": "<table><colgroup><col/></colgroup><tr><td>a</td></tr></table>",
        "li": "<ul><li>a</li></ul>", "ul": "<ul><li>a</li></ul>", "ol": "<ol><li>a</li></ol>", "dl": "<dl><dt>a</dt><dd>b</dd></dl>", "dt": "<dl><dt>a</dt></dl>", "dd": "<dl><dd>a</dd></dl>",
        "br": "a<br/>", "hr": "a<hr/>", "img": 'a<img src="#a" alt="b"/>', "area": '<map name="m"><area href="#a" alt="b"/></map>a', "map": '<map name="m"><area href="#a" alt="b"/></map>a', "a": '<a href="#a">a</a>',
    }  # fmt: skip
    return inside.get(name, f"<{name}>a</{name}>")


def _with(name: str, attribute: str) -> str:
    value = "http://www.w3.org/1999/xhtml" if attribute == "xmlns" else "1"
    return _element(name).replace(f"<{name}", f'<{name} {attribute}="{value}"', 1)


INNER: Final = (
    *(_element(name) for name in _ALLOWED),
    *(f"<{name}>a</{name}>" for name in (*_ALLOWED, *_OTHERS)),
    *(_with(name, attribute) for name in ("p", "a", "img", "td", "table", "div", "ol", "ul", "li", "map", "area", "blockquote", "q", "th", "tr", "col", "span", "pre", "h1") for attribute in _ATTRIBUTES),
    *(f'<a href="{link}">a</a>' for link in _LINKS),
    *(f'a<img src="{link}" alt="b"/>' for link in _LINKS),
    *(f'<blockquote cite="{link}">a</blockquote>' for link in _LINKS),
    "", " ", "\n", "&nbsp;", "&#160;", "&#xA0;", "\u00a0", "<p></p>", "<p> </p>", "<br/>", "<img/>", '<img src="#a"/>', '<img alt="a"/>', "<hr/>", "<table></table>", "<p>&nbsp;</p>", "\u200b", "<b/>",
    "a &amp; b", "a & b", "a &lt; b", "a < b", "a > b", "&quot;", "&apos;", "&eacute;", "&hellip;", "&nonsense;", "&#0;", "&#1;", "&#9;", "&#xD800;", "&#x1F600;", "&#99999999;", "&amp", "&;", "&#;", "&#x;", "]]>", "<![CDATA[a]]>",
    "<!-- a -->", "<!-- a -->b", "<!-- a -- b -->c", "<!-->c", "<?a b?>c", "<!DOCTYPE html>a", "<!ENTITY a 'b'>c", "<b>a", "a</b>", "<b><i>a</b></i>", "<B>a</B>", "<P>a</P>", "<p class=a>a</p>", "<p class='a'>a</p>", '<p class="a" class="b">a</p>',
    '<p class="a"b="c">a</p>', "<p/>a", "<p />a", "< p>a</p>", "<p >a</p >", "<p\n>a</p>", '<p class="<">a</p>', '<p class="&lt;">a</p>', '<p class="&">a</p>', '<p title="a&#10;b">a</p>', "<p><p>a</p></p>", "<p><div>a</div></p>", "<p><ul><li>a</li></ul></p>", "<b><p>a</p></b>",
    "<span><div>a</div></span>", "<a href='#a'><a href='#b'>a</a></a>", "<b><b>a</b></b>", "<i><b><i>a</i></b></i>", "<ul>a</ul>", "<ul><p>a</p></ul>", "<table>a</table>", "<table><td>a</td></table>", "<tr><td>a</td></tr>", "<td>a</td>", "<li>a</li>", "<dt>a</dt>", "<p><table><tr><td>a</td></tr></table></p>",
    "<br>a</br>", "<hr>a</hr>", "<h1><div>a</div></h1>", "<h1><p>a</p></h1>", "<table><tbody><td>a</td></tbody></table>", "<table> <tr> <td>a</td> </tr> </table>", "<ul> <li>a</li> </ul>", "<ul><ul><li>a</li></ul></ul>", "<ol><li><p>a</p></li></ol>", "<dl><li>a</li></dl>", "<pre> a\n b</pre>",
    "<dl><dt><div>a</div></dt></dl>", "<dl><dd><p>a</p></dd></dl>", "<dl><dd><ul><li>a</li></ul></dd></dl>", "<address><p>a</p></address>", "<pre><b>a</b></pre>", "<table><caption><div>a</div></caption><tr><td>a</td></tr></table>", "<map><p>a</p></map>", "<blockquote>a<p>b</p></blockquote>",
    '<p xmlns="http://example.org">a</p>', '<x:p xmlns:x="http://www.w3.org/1999/xhtml">a</x:p>', '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>a', "a\u0001b", "a\ufffeb", "a" * 50_000, "<b>" * 40 + "a" + "</b>" * 40, "<div>" * 50 + "a" + "</div>" * 50, "<div>" * 100 + "a" + "</div>" * 100,
    "x</div><div>y", '<p id="a">a</p><p id="a">b</p>', '<p style="background: url(javascript:a)">a</p>', '<p style="color: red">a</p>', '<p onclick="a">b</p>',
)  # fmt: skip
DIVS: Final = (
    "", "a", "<div>a</div>", f"<p {_NS}>a</p>", f"<div {_NS}>a</div><div {_NS}>b</div>", f" <div {_NS}>a</div>", f"<div {_NS}>a</div> ", f"<div {_NS}>a</div>b", f"a<div {_NS}>b</div>", f"<DIV {_NS}>a</DIV>", f"<div {_NS}/>", f"<div {_NS}></div>",
    f'<div {_NS} lang="en" xml:lang="en">a</div>', f'<div {_NS} class="a">a</div>', f'<div {_NS} onclick="a">a</div>', f'<div {_NS} nonsense="a">a</div>', '<div xmlns="http://www.w3.org/1999/xhtml/">a</div>', '<div xmlns="https://www.w3.org/1999/xhtml">a</div>', '<div xmlns="">a</div>',
    "<div xmlns='http://www.w3.org/1999/xhtml'>a</div>", f'<?xml version="1.0"?><div {_NS}>a</div>', f"<!DOCTYPE div><div {_NS}>a</div>", f"<!-- a --><div {_NS}>a</div>", f"<div {_NS}>a</div><!-- a -->", '<x:div xmlns:x="http://www.w3.org/1999/xhtml">a</x:div>', f"<div {_NS}>a", f"<div {_NS} >a</div >", f"<div  {_NS}>a</div>", f"\n<div {_NS}>\na\n</div>\n",
    f'<div {_NS} xmlns:x="http://example.org">a</div>', f"<body {_NS}>a</body>", f"<span {_NS}>a</span>", f"<div {_NS}>a</p>", "<html><body>a</body></html>",
)  # fmt: skip
