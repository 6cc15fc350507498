// Many articles with notes and sources, made from a few words, to see what a search loads; and some in other scripts.
const words = ["harbour", "lantern", "meadow", "quarry", "thistle", "willow", "ember", "granite", "heron", "juniper", "kestrel", "linen"];
const many = 240;
const pick = (number, at) => words[(number * 7 + at * 5 + number % 11) % words.length];
const sentence = (number, at) => `Sentence ${at} of ${number} tells of the ${pick(number, at)} and the ${pick(number, at + 3)}.`;
const paragraph = (number, from) => Array.from({ length: 8 }, (_, at) => sentence(number, from + at)).join(" ");

const articles = Array.from({ length: many }, (_, number) => [
  [`content/part-${number % 6}/article-${number}.md`, `+++\ntitle = "Article ${number}"\n+++\n\n${Array.from({ length: 12 }, (_, at) => paragraph(number, at * 8)).join("\n\n")}\n`],
  [`content/part-${number % 6}/article-${number}.notes.toml`, Array.from({ length: 10 }, (_, at) => `[[note]]\nid = "note-${at}"\nkind = "source"\nat = "Sentence ${at} of ${number} tells"\ncite = [{ source = "work-${(number + at) % 60}" }]\ntext = "A remark on the ${pick(number, at + 1)}."\n`).join("\n")],
]).flat();

const sources = Array.from({ length: 60 }, (_, number) => `[work-${number}]\ntype = "book"\ntitle = "A treatise on the ${words[number % 12]}, volume ${number}"\nauthor = "Writer, Wilma"\nissued = "${1900 + number}"\n`).join("\n");

export const library = Object.fromEntries([
  ["postil.toml", 'title = "Library"\n'],
  ["content/sources.toml", sources],
  ...articles,
  ["content/rare.md", '+++\ntitle = "The rare one"\n+++\n\nOnly here stands the word *zugzwang*, beside an **élan** that has its accent, a Straße and the town of Łódź.\n\nMany lines below, in another paragraph, the constructor of a prototype is mentioned; its toString, too.\n'],
  ["content/rare.notes.toml", '[[note]]\nid = "chess"\nkind = "definition"\nat = "zugzwang"\ncite = [{ source = "nimzowitsch" }]\ntext = "The duty to move when every move harms. Compulsion, in one word."\n\n[sources.nimzowitsch]\ntype = "book"\ntitle = "Mein System"\nauthor = "Nimzowitsch, Aron"\nissued = "1925"\n'],
  ["content/chushaku.md", '+++\ntitle = "注釈と本文"\nlang = "ja"\n+++\n\n注釈は本文のそばに置かれる。東京の図書館にも、古い写本がある。\n'],
  ["content/hashiya.md", '+++\ntitle = "الحاشية"\nlang = "ar"\n+++\n\nكُتِبَت الحَواشي في هامِش الكتاب.\n'],
  ["content/chapter.md", '+++\ntitle = "Глава"\nlang = "ru"\n+++\n\nЁлка стояла в углу, и йод был на полке.\n'],
]);
