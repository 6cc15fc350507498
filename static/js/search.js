// Searching: the index is a folder of classic scripts, of which only those are loaded that a question needs, so that it
// works from disk as from a host. Each calls `postilSearch(name, value)`. What they hold: see the manual, "search".
(() => {
  const form = document.querySelector(".search-form");
  if (!form) return;
  const status = document.querySelector(".search-status");
  const results = document.querySelector(".search-results");
  const asked = new Map();

  // --- Loading
  window.postilSearch = (name, value) => asked.get(name)?.resolve(value);
  const load = (name) => {
    if (!asked.has(name)) {
      const wish = Promise.withResolvers?.() ?? (() => {
        const it = {};
        it.promise = new Promise((resolve, reject) => Object.assign(it, { resolve, reject }));
        return it;
      })();
      asked.set(name, wish);
      const script = document.createElement("script");
      script.src = `${form.dataset.index}${name}.js`;
      script.onerror = () => { asked.delete(name); wish.reject(new Error(name)); };
      script.onload = () => script.remove();
      document.head.append(script);
    }
    return asked.get(name).promise;
  };

  // --- Words: folded for case and accents; scripts without spaces cut into overlapping pairs
  const unspaced = "[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]+";
  const isUnspaced = new RegExp(`^${unspaced}$`, "u");
  const accents = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
  const special = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i", ς: "σ" };
  const fold = (words) => words.normalize("NFKD").replace(accents, "").normalize("NFC").toLowerCase().replace(accents, "").replace(/[ßæœøłđıς]/g, (it) => special[it]);
  const run = /[\p{Alphabetic}\p{M}\p{N}]+/gu;
  const pairs = (letters) => (letters.length < 2 ? letters : letters.slice(1).map((it, i) => letters[i] + it));
  const tokens = (words) => (fold(words).match(run) ?? [])
    .flatMap((it) => it.split(new RegExp(`(${unspaced})`, "u")).filter(Boolean))
    .flatMap((it) => (isUnspaced.test(it) ? pairs([...it]) : /^[a-z]$/.test(it) ? [] : [it]));

  // --- Postings: differences of document numbers in base 36 (none for 1), each closed by its weight, A to Z
  const postings = (list) => {
    const cut = /^([0-9a-z]+):/.exec(list);
    const found = [];
    let number = -1;
    for (const [, difference, weight] of list.slice(cut?.[0].length ?? 0).matchAll(/([0-9a-z]*)([A-Z])/g)) {
      number += difference ? parseInt(difference, 36) : 1;
      found.push([number, (weight.charCodeAt(0) - 64) / 26]);
    }
    return { found, frequency: cut ? parseInt(cut[1], 36) : found.length, common: Boolean(cut) };
  };
  const shardsOf = (terms, word) => {
    let shard = 0;
    while (shard + 1 < terms.length && terms[shard + 1] <= word) shard++;
    return terms[shard + 1]?.startsWith(word) ? [shard, shard + 1] : [shard];
  };
  // Every document that has the word, or a word that begins with it, with its score.
  const lookUp = async (manifest, word) => {
    const shards = manifest.terms.length ? await Promise.all(shardsOf(manifest.terms, word).map((it) => load(`terms-${it}`))) : [];
    const terms = shards.flatMap((shard) => shard.flatMap((term, at) => (at % 2 || !term.startsWith(word) ? [] : [[term, shard[at + 1]]])));
    const scores = new Map();
    let common = false;
    for (const [term, list] of terms.slice(0, 50)) {
      const { found, frequency, common: isCommon } = postings(list);
      common ||= isCommon && term === word;
      const rarity = Math.log(1 + manifest.documents / frequency) * (term === word ? 1 : .5);
      for (const [document, weight] of found) scores.set(document, Math.max(scores.get(document) ?? 0, rarity * weight));
    }
    return { scores, common };
  };
  const rank = (lists) => {
    const must = lists.filter((it) => !it.common);
    const documents = new Set(lists.flatMap((it) => [...it.scores.keys()]));
    const scored = [...documents].map((document) => [document, lists.reduce((sum, it) => sum + (it.scores.get(document) ?? 0), 0)]);
    const whole = scored.filter(([document]) => must.every((it) => it.scores.has(document)));
    return { hits: (whole.length ? whole : scored).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([document]) => document), whole: whole.length > 0 };
  };

  // --- Showing
  const element = (name, className, ...inside) => {
    const it = document.createElement(name);
    if (className) it.className = className;
    it.append(...inside);
    return it;
  };
  // Where the words stand in a text.
  const placesOf = (text, words) => {
    const places = [];
    for (const match of text.matchAll(run)) {
      const folded = fold(match[0]);
      for (const word of words) {
        const inside = isUnspaced.test(word) ? folded.indexOf(word) : folded.startsWith(word) ? 0 : -1;
        if (inside < 0) continue;
        const start = match.index + (isUnspaced.test(word) ? inside : 0);
        places.push([start, isUnspaced.test(word) ? start + word.length : match.index + match[0].length]);
      }
    }
    return places.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  };
  // The stretch where most of the words stand together.
  const bestOf = (places) => {
    const inReach = (from) => places.filter(([left]) => left >= from && left < from + 200).length;
    return places.length ? places.map(([left]) => [left, inReach(left)]).reduce((a, b) => (b[1] > a[1] ? b : a))[0] : 0;
  };
  const excerpt = (text, places, first) => {
    const near = Math.max(0, first - 70);
    const space = text.slice(near, first).search(/\s/);
    const from = near && space >= 0 ? near + space + 1 : near;
    const end = Math.min(text.length, from + 240);
    const parts = [from ? "… " : ""];
    let at = from;
    for (const [left, right] of places) {
      if (left < at || right > end) continue;
      parts.push(text.slice(at, left), element("mark", "", text.slice(left, right)));
      at = right;
    }
    parts.push(text.slice(at, end), end < text.length ? " …" : "");
    return parts;
  };
  // A link to the words themselves, as far as the line goes on which they stand.
  const fragment = (text, places, first) => {
    if (!places.length) return "";
    const words = text.slice(first).split("\n", 1)[0].split(" ").slice(0, 4).join(" ").replace(/[\s\p{P}]+$/u, "");
    return `#:~:text=${encodeURIComponent(words.slice(0, 60)).replace(/-/g, "%2D")}`;
  };
  // What is known of a document: address, title, text, what stands below.
  const record = async (manifest, document) => {
    const number = Math.floor(document / manifest.step);
    if (number >= manifest.articles) {
      const source = document - manifest.articles * manifest.step;
      const [href, title, text, passages] = (await load(`sources-${Math.floor(source / manifest.block)}`))[source % manifest.block];
      return { href, title, text, meta: `${passages} passage${passages === 1 ? "" : "s"}` };
    }
    const [href, title, lang, text, notes] = await load(String(number));
    const local = document % manifest.step;
    if (!local) return { href, title, text, lang, toWords: true };
    const [anchor, kind, label, words, said, speaker] = notes[local - 1];
    return { href: `${href}#${anchor}`, title: [label, speaker].filter(Boolean).join(", "), text: [words, said].filter(Boolean).join(" — "), meta: `in ${title}`, kind, lang };
  };
  const showHit = async (manifest, document, words, item) => {
    const { href, title, text, meta, kind, lang, toWords } = await record(manifest, document);
    const places = placesOf(text, words);
    const first = bestOf(places);
    const link = element("a", "", kind ? element("span", `sample passage-${kind}`, title) : title);
    link.href = form.dataset.index.replace(/search\/$/, "") + href + (toWords ? fragment(text, places, first) : "");
    const body = element("p", "hit-text", ...excerpt(text, places, first));
    if (lang) body.lang = lang;
    item.append(element("p", "hit-title", link), body);
    if (meta) item.append(element("p", "hit-meta", meta));
  };
  const showGroup = (manifest, name, hits, words) => {
    const list = element("ol", "hits");
    const more = element("button", "search-more", `More ${name.toLowerCase()}`);
    more.type = "button";
    let shown = 0;
    const add = (size) => {
      const added = hits.slice(shown, shown += size).map((document) => {
        const item = list.appendChild(element("li", "hit"));
        return showHit(manifest, document, words, item).then(() => item);
      });
      more.hidden = shown >= hits.length;
      return added;
    };
    more.addEventListener("click", async () => (await add(10)[0])?.querySelector("a").focus());
    const done = add(4);
    return [element("section", "", element("h2", "", `${name} `, element("span", "row-count", String(hits.length))), list, more), done];
  };

  let latest = 0;
  const search = async (question) => {
    const turn = ++latest;
    const words = [...new Set(tokens(question))].slice(0, 12);
    if (!words.length) { results.replaceChildren(); status.textContent = ""; return; }
    try {
      const manifest = await load("manifest");
      const lists = await Promise.all(words.map((word) => lookUp(manifest, word)));
      if (turn !== latest) return;
      const { hits, whole } = rank(lists);
      const sources = manifest.articles * manifest.step;
      const groups = [
        ["Articles", hits.filter((it) => it < sources && it % manifest.step === 0)],
        ["Notes", hits.filter((it) => it < sources && it % manifest.step)],
        ["Sources", hits.filter((it) => it >= sources)],
      ].filter(([, list]) => list.length).map(([name, list]) => showGroup(manifest, name, list, words));
      results.replaceChildren(...groups.map(([group]) => group));
      await Promise.all(groups.flatMap(([, done]) => done));
      if (turn !== latest) return;
      const found = `${hits.length} place${hits.length === 1 ? "" : "s"}`;
      status.textContent = !hits.length ? "Nothing has these words." : whole ? found : `Nothing has all of these words; ${found} with some of them.`;
    } catch {
      status.textContent = "The index of this site could not be loaded.";
    }
  };

  const field = form.elements.q;
  let timer = 0;
  const ask = () => {
    const question = field.value.trim();
    try { history.replaceState(null, "", question ? `?q=${encodeURIComponent(question)}` : location.pathname); } catch { /* the address stays */ }
    search(question);
  };
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 160); });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); ask(); });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) search(field.value.trim());
  field.focus();
})();
