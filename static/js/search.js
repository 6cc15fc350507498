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
  const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+/u;
  const special = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i", ς: "σ" };
  const fold = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase().replace(/[ßæœøłđıς]/g, (it) => special[it]);
  const pairs = (run) => {
    const letters = [...run];
    return letters.length < 2 ? letters : letters.slice(1).map((it, i) => letters[i] + it);
  };
  const tokens = (words) => (fold(words).match(/[\p{Alphabetic}\p{N}]+/gu) ?? [])
    .flatMap((run) => run.split(new RegExp(`(${unspaced.source})`, "u")).filter(Boolean))
    .flatMap((run) => (unspaced.test(run) ? pairs(run) : /^[a-z]$/.test(run) ? [] : [run]));

  // --- Postings: document numbers as differences in base 36 (none for 1), each closed by a letter, A to Z, its weight
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
    const shards = [shard];
    while (shards.length < 3 && shard + 1 < terms.length && terms[shard + 1].startsWith(word)) shards.push(++shard);
    return shards;
  };
  // Every document that has the word, or a word that begins with it, with its score.
  const lookUp = async (manifest, word) => {
    const shards = await Promise.all(shardsOf(manifest.terms, word).map((it) => load(`terms-${it}`)));
    const total = manifest.articles + manifest.notes + manifest.sources;
    const scores = new Map();
    let common = false;
    const longer = shards.flatMap((shard) => Object.keys(shard).filter((term) => term.startsWith(word) && term !== word).slice(0, 40).map((term) => [term, shard[term]]));
    const exact = shards.map((shard) => (Object.hasOwn(shard, word) ? [word, shard[word]] : null)).filter(Boolean);
    for (const [term, list] of [...exact, ...longer]) {
      const { found, frequency, common: isCommon } = postings(list);
      common ||= isCommon && term === word;
      const rarity = Math.log(1 + total / frequency) * (term === word ? 1 : .5);
      for (const [document, weight] of found) scores.set(document, Math.max(scores.get(document) ?? 0, rarity * weight));
    }
    return { scores, common };
  };
  const rank = (lists) => {
    const must = lists.filter((it) => !it.common);
    const all = (document) => must.every((it) => it.scores.has(document));
    const documents = new Set(lists.flatMap((it) => [...it.scores.keys()]));
    const scored = [...documents].map((document) => [document, lists.reduce((sum, it) => sum + (it.scores.get(document) ?? 0), 0)]);
    const whole = scored.filter(([document]) => all(document));
    return { hits: (whole.length ? whole : scored).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([document]) => document), whole: whole.length > 0 };
  };

  // --- Showing
  const record = async (manifest, document) => {
    let first = 0;
    const block = manifest.texts.findIndex((size) => document < first + size || ((first += size), false));
    return (await load(`texts-${block}`))[document - first];
  };
  const element = (name, className, ...inside) => {
    const it = document.createElement(name);
    if (className) it.className = className;
    it.append(...inside);
    return it;
  };
  // The stretch of the text around the first of the words, with all of them marked.
  const excerpt = (text, words) => {
    const places = [];
    for (const match of text.matchAll(/[\p{Alphabetic}\p{M}\p{N}]+/gu)) {
      const folded = fold(match[0]);
      const inside = words.find((it) => (unspaced.test(it) ? folded.includes(it) : folded.startsWith(it)));
      if (!inside) continue;
      const from = unspaced.test(inside) ? match.index + Math.max(0, folded.indexOf(inside)) : match.index;
      places.push([from, unspaced.test(inside) ? from + inside.length : match.index + match[0].length]);
    }
    const start = places.length ? Math.max(0, places[0][0] - 90) : 0;
    const from = start && text.indexOf(" ", start) + 1 < places[0][0] ? text.indexOf(" ", start) + 1 : start;
    const end = Math.min(text.length, from + 260);
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
  const showHit = async (manifest, document, words, item) => {
    const [href, title, text, meta, kind, lang] = await record(manifest, document);
    const link = element("a", "", title);
    link.href = form.dataset.index.replace(/search\/$/, "") + href;
    const body = element("p", "hit-text", ...excerpt(text, words));
    if (lang) item.lang = lang;
    item.append(element("p", "hit-title", link), body);
    if (meta) item.append(element("p", `hit-meta${kind ? ` note-${kind}` : ""}`, meta));
  };
  const showGroup = (manifest, name, hits, words) => {
    const list = element("ol", "entries");
    const more = element("button", "search-more", "More");
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
    const done = add(name === "Articles" ? 8 : 6);
    const group = element("section", "", element("h2", "", `${name} `, element("span", "row-count", String(hits.length))), list, more);
    return [group, done];
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
      const notes = manifest.articles + manifest.notes;
      const groups = [
        ["Articles", hits.filter((it) => it < manifest.articles)],
        ["Notes", hits.filter((it) => it >= manifest.articles && it < notes)],
        ["Sources", hits.filter((it) => it >= notes)],
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
