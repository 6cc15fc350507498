// A page with sixty notes in twenty paragraphs: three for each, every seventh a long one, and wide things between.
const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];
const kinds = ["comment", "context", "definition", "source", "comment", "translation"];
const wide = {
  6: '<figure class="wide"><img src="leaf.svg" alt="Lines across the whole page" width="960" height="240"><figcaption>A figure as wide as text and margin together.</figcaption></figure>',
  13: '<table class="wide"><thead><tr><th scope="col">Paragraph</th><th scope="col">Notes</th></tr></thead><tbody><tr><td>thirteen</td><td>three</td></tr><tr><td>fourteen</td><td>three</td></tr></tbody></table>',
};

const paragraph = (name) => `Paragraph ${name} begins with the first passage of ${name}, goes on to say that a margin is narrower than a text and so fills faster, comes to the second passage of ${name} when half of it is over, and ends, as every paragraph here does, with the third passage of ${name}.`;
const long = "A long note. It goes on, because somebody had more to say than there was room for, and it does not stop where a reader would have stopped. ".repeat(5).trim();

const note = (name, ordinal, at) => `[[note]]
id = "${name}-${ordinal}"
kind = "${kinds[at % kinds.length]}"
at = "${ordinal} passage of ${name}"
text = "${at % 7 === 3 ? long : `The ${ordinal} note on paragraph ${name}. A sentence or two is what most notes have.`}"
`;

export const crowded = {
  "postil.toml": 'title = "Crowded"\n[markdown]\nraw_html = "trusted"\n',
  "content/crowded.md": `+++\ntitle = "Sixty notes"\n+++\n\n${numbers.map((name, at) => [paragraph(name), wide[at]].filter(Boolean).join("\n\n")).join("\n\n")}\n`,
  "content/crowded.notes.toml": numbers.flatMap((name, at) => ["first", "second", "third"].map((ordinal, of) => note(name, ordinal, at * 3 + of))).join("\n"),
  "content/leaf.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 240" width="960" height="240"><path d="M0 40h960M0 120h960M0 200h960" stroke="#8a5a06" stroke-width="4"/></svg>',
};
