// A list that stands on several pages, filtered as one. A folder of classic scripts holds it whole, so that it works from
// disk as from a host; each calls `postilList(name, value)`. Nothing is loaded before a reader turns to the filters; then
// what every entry can be found by, and of the entries themselves only those that are shown or looked through. The
// program's side is `src/render/indexes/whole.rs`; an entry looks as in `templates/partials/passage.html`.
(() => {
  const form = document.querySelector(".tools[data-whole]");
  if (!form) return;
  const MOST = 100;
  const folder = new URL(form.dataset.whole, location.href);
  const list = document.getElementById(form.dataset.for);
  const asWritten = [...list.children];
  const pages = document.querySelector("nav.pages");
  const { filter, sort, group } = form.elements;
  const say = postil.says(form);
  const facets = [...form.querySelectorAll("[data-facet]")];
  const fields = [filter, sort, group, ...facets].filter(Boolean);
  const count = form.querySelector("output");
  const reset = form.querySelector("button");
  const fold = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  // --- Loading
  const asked = new Map();
  window.postilList = (name, value) => asked.get(name)?.resolve(value);
  const load = (name) => {
    if (!asked.has(name)) {
      const wish = {};
      wish.promise = new Promise((resolve, reject) => Object.assign(wish, { resolve, reject }));
      asked.set(name, wish);
      const script = document.createElement("script");
      script.src = new URL(`${name}.js`, folder).href;
      script.onerror = () => { asked.delete(name); wish.reject(new Error(name)); };
      script.onload = () => script.remove();
      document.head.append(script);
    }
    return asked.get(name).promise;
  };
  // Where each entry stands: its page and its place there; and which article it is of.
  const spread = (sizes) => sizes.flatMap((size, at) => Array.from({ length: size }, (_, within) => [at, within]));
  let whole;
  const ready = () => (whole ??= load("index").then((index) => {
    for (const select of facets) {
      const values = index.facets.find((it) => it.name === select.name)?.values ?? [];
      select.append(...values.map((it) => new Option(`${it.title} (${postil.number(it.count)})`, it.value)));
      select.closest("label").hidden = values.length < 2;
    }
    return { facets: index.facets, places: spread(index.pages), articles: spread(index.articles).map(([article]) => article) };
  }).catch((fault) => { whole = undefined; throw fault; }));
  const entryOf = async ({ places }, number) => (await load(String(places[number][0] + 1)))[places[number][1]];

  // --- Showing
  const element = (name, className, ...inside) => {
    const it = document.createElement(name);
    if (className) it.className = className;
    it.append(...inside);
    return it;
  };
  const link = (title, href) => {
    if (!href) return title;
    const it = element("a", "", title);
    it.href = new URL(href, folder).href;
    return it;
  };
  const time = (date) => Object.assign(element("time", "", date.text), { dateTime: date.iso });
  const shown = (it) => {
    const words = link(it.words ? element("span", `sample passage-${it.kind}`, it.words) : say("on_whole_article"), it.href);
    if (it.lang) words.lang = it.lang;
    const was = it.was ? [" ", element("span", "entry-was", ...say.parts("instead_of", { words: element("del", "", it.was) }))] : [];
    const rating = it.rating ? element("span", "entry-rating", ...(it.claim !== it.words ? [element("span", "", it.claim), " "] : []), element("b", "", it.rating)) : "";
    const said = [
      element("span", "entry-kind", it.label),
      ...(it.speakers ?? []).map(([name, href]) => element("span", "", link(name, href))),
      it.said?.place ? element("span", "", it.said.place) : "",
      it.said?.on ? element("span", "", time(it.said.on)) : "",
      it.on ? element("span", "", ...say.parts("corrected", { date: time(it.on) })) : "",
      it.verdict ? element("span", "", element("span", `verdict verdict-${it.verdict}`, say(`verdict_${it.verdict}`))) : "",
      it.check ? element("span", "", element("span", `verdict verdict-${it.check}`, say(`checked_${it.check.replaceAll("-", "_")}`), element("span", "visually-hidden", " ", say("by_a_person")))) : "",
      rating,
      ...(it.sources ?? []).map(([title, href]) => element("span", "", link(title, href))),
      element("span", "entry-article", ...say.parts("in_article", { article: element("cite", "", it.article) })),
    ].filter(Boolean);
    const item = element("li", "entry", element("p", "entry-words", words, ...was), element("p", "entry-facts", ...said.flatMap((part) => [part, " "])));
    if (it.html) {
      const text = element("div", "entry-text");
      text.innerHTML = it.html;
      item.append(text);
    }
    return item;
  };
  const heading = (name, size) => {
    const title = element("h2", "", name || say("without"));
    if (size) title.append(" ", element("span", "", postil.number(size)));
    return element("li", "group-heading", title);
  };

  // --- Finding
  // The entries that have what was chosen, in the order that was asked for, each with the heading it stands under.
  const candidates = ({ facets: known, places, articles }) => {
    const chosen = facets.filter((it) => it.value).map((select) => {
      const facet = known.find((it) => it.name === select.name);
      return [facet, facet.values.findIndex((it) => it.value === select.value)];
    });
    let found = places.map((_, number) => number).filter((number) => chosen.every(([facet, value]) => facet.of[number].includes(value)));
    if (sort?.value === "date") {
      const byArticle = Map.groupBy(found, (number) => articles[number]);
      found = [...byArticle.values()].reverse().flat();
    }
    const by = known.find((it) => it.name === group?.value);
    if (!by) return found.map((number) => ({ number, under: group?.value === "none" || sort?.value ? undefined : articles[number] }));
    const groups = Map.groupBy(found, (number) => by.of[number][0] ?? by.values.length);
    return [...groups.keys()].sort((a, b) => a - b).flatMap((value) => groups.get(value).map((number) => ({ number, under: value, title: by.values[value]?.title ?? "", size: groups.get(value).length })));
  };

  const more = element("button", "search-more", say("more"));
  more.type = "button";
  more.hidden = true;
  list.after(more);
  const written = () => {
    list.replaceChildren(...asWritten);
    list.dataset.grouped = "article";
    pages.hidden = false;
    more.hidden = true;
    count.textContent = "";
  };
  let latest = 0;
  const show = async () => {
    const turn = ++latest;
    reset.hidden = fields.every((it) => !it.value);
    if (reset.hidden) return written();
    try {
      const known = await ready();
      const words = fold(filter.value).split(/\s+/).filter(Boolean);
      const all = candidates(known);
      let next = 0;
      let found = 0;
      let under;
      const add = async () => {
        const items = [];
        for (const until = found + MOST; found < until && next < all.length; next++) {
          const { number, under: its, title, size } = all[next];
          const entry = await entryOf(known, number);
          if (turn !== latest) return;
          const item = shown(entry);
          if (!words.every((word) => fold(item.textContent).includes(word))) continue;
          found++;
          if (its !== undefined && its !== under) items.push(heading(title ?? entry.article, words.length ? 0 : size));
          under = its;
          items.push(item);
        }
        const left = next < all.length;
        more.hidden = !left;
        const total = known.places.length;
        if (words.length) count.textContent = say(left ? "found_or_more" : "found_of", { found, total });
        else count.textContent = all.length < total ? say("found_of", { found: all.length, total }) : "";
        return items;
      };
      count.textContent = "…";
      const first = await add();
      if (!first) return;
      list.dataset.grouped = first[0]?.matches(".group-heading") && !group?.value ? "article" : group?.value ?? "";
      list.replaceChildren(...first);
      pages.hidden = true;
      more.onclick = async () => {
        const items = await add();
        if (!items) return;
        list.append(...items);
        items.find((it) => it.matches(".entry"))?.querySelector("a").focus();
      };
    } catch {
      count.textContent = say("list_not_loaded");
    }
  };

  // --- Asking
  const keep = () => {
    const chosen = new URLSearchParams(fields.filter((it) => it.value).map((it) => [it.name, it.value]));
    try { history.replaceState(null, "", `#${chosen}`); } catch { /* the address stays */ }
  };
  const recall = async () => {
    await ready().catch(() => {});
    const chosen = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) field.value = chosen.get(field.name) ?? "";
    // A value that this list does not have chooses nothing.
    for (const field of fields) if (field.selectedIndex < 0) field.value = "";
    show();
  };
  for (const kind of ["focusin", "pointerover"]) form.addEventListener(kind, () => { ready().catch(() => {}); }, { once: true });
  form.addEventListener("input", () => { show(); keep(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  reset.addEventListener("click", () => {
    for (const field of fields) field.value = "";
    show();
    keep();
    filter.focus();
  });
  addEventListener("hashchange", () => { if (location.hash.includes("=")) recall(); });
  if (location.hash.includes("=") || fields.some((it) => it.value)) recall();
})();
