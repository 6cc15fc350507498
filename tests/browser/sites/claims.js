// An article whose claims are rated and whose quotation was checked by a person.
export const claims = {
  "content/wall.md": `+++
title = "What is said of the Wall"
date = 2026-11-18
description = "Three sentences that everybody has heard, and what came of checking them."
+++

Everybody has heard that the Great Wall of China can be seen from the Moon. It is also said to be one wall. And it is said that its builders were buried in it.

The astronaut Yang Liwei said after his flight of 2003: “I did not see our Great Wall.”
`,
  "content/wall.notes.toml": `[[note]]
id = "moon"
at = "the Great Wall of China can be seen from the Moon"
text = "From there even continents are hard to make out."
claim = { text = "The Great Wall can be seen from the Moon.", rating = "wrong", value = 1, best = 5, worst = 1, by = "Robert Ripley", on = "1932" }

[[note]]
id = "one"
at = "one wall"
claim = { rating = "half right", value = 3, best = 5, worst = 1 }
text = "It is many walls, of many centuries."

[[note]]
id = "buried"
at = "its builders were buried in it"
claim = { rating = "unproven" }
text = "No bones have been found in it."

[[note]]
id = "yang"
kind = "quotation"
at = "I did not see our Great Wall."
speaker = "Yang Liwei"
said = { on = 2003-10-16 }
check = { status = "could-not-verify", by = "The editor", on = 2026-11-18, method = "no recording was found" }
`,
};
