// An article with three footnotes in a paragraph, true neighbours, overlapping notes, verse and links to other sites.
export const neighbours = {
  "postil.toml": 'title = "Mills"\n',
  "content/mills.md": `+++
title = "Mills"
date = 2026-11-20
+++

The river runs past the town[^a] and under the bridge[^b] to the mill[^c]. Two may stand side by side,[^d][^e] and even three.[^f][^g][^h]

Whoever walks from the town to the old mill along the upper path sees the valley.

See [one](https://example.org/1), [again](https://example.org/1) and <https://example.org/2>.

${[..."abcdefgh"].map((it) => `[^${it}]: About ${it}.`).join("\n\n")}
`,
  "content/mills.notes.toml": `
[[note]]
id = "path"
at = "walks from the town to the old mill along the upper path"
text = "On [the map](https://example.org/3)."

[[note]]
id = "mill"
at = "the old mill"
original = { lang = "fr", text = "le vieux moulin" }

[[note]]
id = "upper"
at = "old mill along the upper path sees the valley"
original = { lang = "de", text = """
die alte Mühle
am oberen Weg""" }
`,
};
