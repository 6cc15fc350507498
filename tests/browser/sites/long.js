// Forty articles with ten quotations each, of three speakers: a list of quotations that goes on over several pages.
const speakers = ["Ada Roe", "Bo Lee", "Cy May"];
const numbers = Array.from({ length: 40 }, (_, at) => at);
const said = (article, at) => `bridge ${article} is closed for reason ${at}, and the ferry of that town goes only when it is asked to go`;

const text = (article) => numbers.slice(0, 10).map((at) => `They said: “We know that ${said(article, at)}.”`).join("\n\n");
const notes = (article) => numbers.slice(0, 10).map((at) => `[[note]]
id = "a${article}-${at}"
kind = "quotation"
at = "We know that ${said(article, at)}"
speaker = "${speakers[(article + at) % 3]}"
cite = ["${at % 2 ? "minutes" : "letters"}"]
`).join("\n");

export const long = {
  "postil.toml": 'title = "Bridges"\nbase_url = "https://example.org/"\n[sections]\nper_page = 15\n',
  "content/sources.toml": '[minutes]\ntype = "report"\ntitle = "Minutes"\n[letters]\ntype = "book"\ntitle = "Letters"\n',
  ...Object.fromEntries(numbers.flatMap((article) => [
    [`content/town/a${article}.md`, `+++\ntitle = "Bridge ${article}"\ndate = 2001-01-${String(article % 28 + 1).padStart(2, "0")}\n+++\n\n${text(article)}\n`],
    [`content/town/a${article}.notes.toml`, notes(article)],
  ])),
};
