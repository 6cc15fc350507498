// Articles that the manual does not have: from right to left, in Japanese and in Chinese, with a picture and a wide table.
const leaf = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360"><rect width="640" height="360" fill="#d9c79e"/><path d="M120 60h400v240H120z" fill="#fffdf9"/><path d="M160 100h200M160 130h220M160 160h180M160 190h210M160 220h160" stroke="#1f1b16" stroke-width="6"/><path d="M420 100h70M420 120h60M420 190h70M420 210h50" stroke="#8a5a06" stroke-width="4"/></svg>`;

export const scripts = {
  "content/scripts/_index.md": "+++\ntitle = \"Scripts\"\ndescription = \"Articles from right to left, from top to bottom of a page, and with pictures.\"\n+++\n",
  "content/scripts/hashiya.md": `+++
title = "الحاشية والمتن"
lang = "ar"
description = "كيف عاش التعليق إلى جانب النص."
+++

كُتبت الحواشي في هامش الكتاب، إلى جانب المتن الذي تشرحه. وكان القارئ يرى النص وشرحه في صفحة واحدة.

> إنما الأعمال بالنيات

هذه العبارة من الحديث الأول في صحيح البخاري، وهي مثال على كلام يُنسب إلى قائله بسند.
`,
  "content/scripts/hashiya.notes.toml": `[[note]]
id = "hashiya"
kind = "definition"
at = "كُتبت الحواشي في هامش الكتاب"
text = "الحاشية: تعليق يُكتب على طرف الصفحة."

[[note]]
id = "niyyat"
kind = "quotation"
at = "إنما الأعمال بالنيات"
speaker = "Muhammad al-Bukhari"
text = "الحديث رقم ١."
`,
  "content/scripts/chushaku.md": `+++
title = "注釈と本文"
lang = "ja"
description = "本文のそばに注釈を置くということ。"
+++

注釈は本文のそばに置かれる。読む人は、本文を読みながら注釈を見ることができる。『源氏物語』には、古くから多くの注釈書がある。

四辻善成の『河海抄』は、そのような注釈書の一つであり、十四世紀に書かれた。
`,
  "content/scripts/chushaku.notes.toml": `[[note]]
id = "genji"
kind = "source"
at = "『源氏物語』には、古くから多くの注釈書がある"
text = "紫式部の作。"

[[note]]
id = "kakaisho"
kind = "definition"
at = "河海抄"
text = "『源氏物語』の注釈書。"
`,
  "content/scripts/zhushu.md": `+++
title = "注与疏"
lang = "zh-Hans"
description = "经书的注，以及注的注。"
+++

注解释经文，疏又解释注。《十三经注疏》把经文、注和疏放在一起，读者在同一页上就能看到三者。
`,
  "content/scripts/zhushu.notes.toml": `[[note]]
id = "shisanjing"
kind = "context"
at = "十三经注疏"
text = "儒家十三部经典的注疏合刊。"
`,
  "content/scripts/leaf/index.md": `+++
title = "A leaf with its gloss"
description = "A picture, a table and code beside notes."
+++

In a glossed book the text stands in the middle and the gloss around it. The page was ruled for both before a word was written.

![A drawing of a page: wide lines on the left, short lines in the margin](leaf.svg)

The *Glossa ordinaria* on the Bible was made in the twelfth century, in this manner.

| Part of the page | Letters      | Who wrote it      | Who read it | How it was ruled      | What is left of it |
| ---------------- | ------------ | ----------------- | ----------- | --------------------- | ------------------ |
| the text         | large        | the scribe        | everybody   | every second line     | nearly everything  |
| the gloss        | small        | the same scribe   | scholars    | every line            | much               |
| the margin       | smaller      | whoever owned it  | the owner   | not at all            | little             |

\`\`\`text
a line of code that is so long that it must be scrolled sideways, because nobody has broken it into several shorter ones
\`\`\`

The margin[^margin] was for the owner.

[^margin]: From Latin *margo*, an edge.
`,
  "content/plain.md": `+++
title = "On leaving room"
description = "An article without a single note."
+++

A page is mostly paper. Printers learnt early that the white around the text is not what is left over but what holds the text together, and that a reader’s thumb needs some of it.

## The inner and the outer

In the old canons the inner margin is the narrowest, because two of them meet in the fold; the lower margin is the widest. The text block of a well made page so stands a little high and a little inward, and the two pages of an opening are seen as one.

> The margin is where the reader lives.

## What goes there

- nothing, in most books;
- numbers and headings, in some;
- the reader’s own words, in the best loved ones.

1. First the page is ruled.
2. Then it is written.
3. Then, for some centuries, it is written on.

---

Set \`code\` in a plain face, **what is strong** in a heavier one and *what is stressed* in italics.
`,
  "content/scripts/leaf/leaf.svg": leaf,
  "content/scripts/leaf/index.notes.toml": `[[note]]
id = "ruled"
at = "The page was ruled for both before a word was written"
text = "So the scribe knew how much gloss there would be."

[[note]]
id = "glossa"
kind = "definition"
at = "Glossa ordinaria"
text = "The gloss that became the customary one."

[[note]]
id = "whole"
kind = "context"
at = "@article"
text = "This page exists so that a browser has something to draw."
`,
};
