// The preview's part of a page: it shows what an editor must know, and shows the page anew when it changed. Everything
// that comes from files is put in as text.
(() => {
  const script = document.currentScript;
  const page = script.dataset.page;
  const token = script.dataset.token;
  const root = new URL("/", location.href);
  const store = (key, value) => { try { return value === undefined ? sessionStorage.getItem(key) : sessionStorage.setItem(key, value); } catch { return null; } };
  const choice = (key, value) => { try { return value === undefined ? localStorage.getItem(key) : localStorage.setItem(key, value); } catch { return null; } };

  // Elements.
  const make = (name, attributes = {}, ...inside) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value === true) element.setAttribute(key, "");
      else if (value !== false && value !== undefined && value !== null) element.setAttribute(key, value);
    }
    element.append(...inside.filter((it) => it !== null && it !== undefined && it !== false));
    return element;
  };
  const button = (words, action, more = {}) => make("button", { type: "button", onclick: action, ...more }, words);
  const host = make("div", { "data-postil-preview": true });
  const shadow = host.attachShadow({ mode: "open" });
  const bar = make("div", { class: "bar", role: "region", "aria-label": "Preview" });
  const panel = make("div", { class: "panel", role: "region", "aria-label": "What the preview tells", tabindex: "-1", hidden: true });
  const status = make("span", { class: "soft", role: "status" });
  const style = make("link", { rel: "stylesheet", href: "/.postil/preview.css" });
  shadow.append(style, panel, bar);
  bar.hidden = panel.hidden = true;
  style.addEventListener("load", () => { bar.hidden = false; });

  // The page: its place and its open note are kept when it is shown anew.
  const textOf = async () => {
    const answer = await fetch(location.pathname, { cache: "no-store" });
    return (await answer.text()).replace(/<script src="\/\.postil\/[^>]*><\/script>\n?/, "");
  };
  let shown = textOf().catch(() => null);
  const blocks = () => [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6, p, li, pre, td, figure)")].filter((it) => !it.closest(".preview"));
  const wordsOf = (element) => element.textContent.slice(0, 120);
  const keepPlace = () => {
    const seen = blocks().map((it) => ({ words: wordsOf(it), top: it.getBoundingClientRect().top }));
    const near = seen.filter((it) => it.top >= 0 && it.top < innerHeight).slice(0, 12);
    const preview = document.querySelector(".preview:popover-open");
    const open = preview?.anchor?.getAttribute?.("href") ?? null;
    store("postil.place", JSON.stringify({ path: location.pathname, y: scrollY, near, open, told: !panel.hidden, at: panel.scrollTop }));
  };
  const returnToPlace = () => {
    const kept = JSON.parse(store("postil.place") || "null");
    store("postil.place", "");
    if (kept?.path !== location.pathname) return;
    const place = () => {
      // The first block that was seen and is still there; the one that was edited is not.
      const all = blocks();
      for (const { words, top } of kept.near) {
        const found = all.filter((it) => wordsOf(it) === words);
        if (found.length !== 1) continue;
        scrollBy({ top: found[0].getBoundingClientRect().top - top, behavior: "instant" });
        return;
      }
      scrollTo({ top: kept.y, behavior: "instant" });
    };
    place();
    if (kept.open) document.querySelector(`main a[href="${CSS.escape(kept.open).replace(/\\#/, "#")}"]`)?.click();
    requestAnimationFrame(place);
    if (kept.told) open(true);
  };
  const showAnew = () => { keepPlace(); location.reload(); };

  let state = null;
  let busy = Promise.resolve();
  const takeUp = async (change) => {
    const missed = state !== null && change.state > state + 1;
    state = change.state;
    const ended = (name) => change.files.every((file) => file.endsWith(name));
    if (change.reach === "files" && !missed) {
      if (ended(".css")) return swapStyles(change);
      if (!change.files.some((file) => file.endsWith(".js"))) return swapPictures(change);
      return showAnew();
    }
    const before = await shown;
    const now = await textOf();
    if (before !== now) return showAnew();
    const other = change.pages.find((it) => it !== page);
    if (other && !change.pages.includes(page) && choice("postil.follow") === "yes") {
      location.href = new URL(other, root).href;
      return undefined;
    }
    return tell();
  };
  const swapStyles = (change) => {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const url = new URL(link.href);
      if (!change.files.some((file) => decodeURI(url.pathname) === `/${file}`)) continue;
      const next = link.cloneNode();
      url.search = `?state=${change.state}`;
      next.href = url.href;
      next.addEventListener("load", () => link.remove());
      link.after(next);
    }
  };
  const swapPictures = (change) => {
    for (const picture of document.querySelectorAll("img")) {
      const url = new URL(picture.src);
      if (change.files.some((file) => decodeURI(url.pathname) === `/${file}`)) picture.src = `${url.pathname}?state=${change.state}`;
    }
  };
  const listen = () => {
    const events = new EventSource("/.postil/events");
    let lost = false;
    events.onmessage = (event) => { busy = busy.then(() => takeUp(JSON.parse(event.data))).catch(() => {}); };
    events.onerror = () => { lost = true; status.textContent = "the preview has ended"; };
    events.onopen = () => {
      status.textContent = "";
      // What happened meanwhile is not known.
      if (lost) busy = busy.then(() => takeUp({ state: (state ?? 0) + 2, reach: "everything", pages: [], files: [] })).catch(() => {});
      lost = false;
    };
    addEventListener("pagehide", () => events.close());
  };

  // What is told.
  let told = null;
  const inEditor = (path, line, column) => {
    const full = `${told.root}/${path}`;
    const href = told.editor.replace("{path}", encodeURI(full).replace(/[?#]/g, encodeURIComponent)).replace("{line}", line).replace("{column}", column);
    const where = `${path}:${line}:${column}`;
    return /^[a-z][a-z0-9+.-]*:/i.test(href) && !/^(javascript|data|vbscript):/i.test(href)
      ? make("a", { class: "link", href }, where) : make("code", {}, where);
  };
  const fault = (it) => make("li", {},
    make("p", {}, make("span", { class: it.severity }, it.severity), `: ${it.message} `, make("span", { class: "soft" }, `[${it.code}]`)),
    it.excerpt && make("pre", {}, it.excerpt[0], make("b", {}, it.excerpt[1]), it.excerpt[2]),
    it.label && make("p", {}, it.label),
    it.help && make("p", {}, make("span", { class: "soft" }, "help: "), it.help),
    it.path && make("p", {}, inEditor(it.path, it.line, it.column)));

  // Words of the page, in the article's text alone.
  const text = document.querySelector(".article .text, main .text");
  const left = ".noteref, .visually-hidden, [data-postil-preview], script, .preview";
  const nodes = () => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(left)) found.push(walker.currentNode);
    return found;
  };
  const letters = (words) => words.replace(/[^\p{L}\p{N}]+/gu, "");
  const find = (words, before) => {
    let all = "";
    const at = [];
    for (const node of nodes()) for (let i = 0; i < node.length; i += 1) if (letters(node.data[i])) { all += node.data[i]; at.push([node, i]); }
    const wanted = letters(words);
    let best = -1;
    for (let from = all.indexOf(wanted); wanted && from >= 0; from = all.indexOf(wanted, from + 1)) {
      if (best < 0 || all.slice(0, from).endsWith(letters(before).slice(-12))) best = from;
    }
    if (best < 0) return null;
    const range = document.createRange();
    range.setStart(...at[best]);
    const [last, end] = at[best + wanted.length - 1];
    range.setEnd(last, end + 1);
    return range;
  };
  const goTo = (words, before) => {
    const range = find(words, before);
    if (!range) { status.textContent = "these words are not shown on this page"; return; }
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
  };

  const post = async (address, body) => {
    const answer = await fetch(address, { method: "POST", headers: { "content-type": "application/json", "x-postil-token": token }, body: JSON.stringify(body) });
    if (!answer.ok) return { wrong: await answer.text() };
    return answer.json();
  };
  const repair = async (note, target, candidate) => {
    const answer = await post("/.postil/repair", { page, note, target, candidate });
    status.textContent = answer.wrong ?? `written into ${answer.path}`;
  };
  const passage = (it) => make("li", {},
    make("p", {}, make("span", { class: it.status }, it.status), ` ${it.kind} `, make("code", {}, it.note)),
    make("p", {}, it.now === null ? make("span", {}, it.written) : make("del", {}, it.written)),
    it.now !== null && make("p", {}, make("ins", {}, it.now)),
    make("p", { class: "doings" },
      inEditor(told.article.sidecar ?? told.article.path, it.line, it.column),
      it.now !== null && button("Show it", () => goTo(it.now, "")),
      it.status === "drifted" && token && button("Accept the repair", () => repair(it.note, it.target, null))),
    it.candidates.length > 0 && make("ul", { "aria-label": "Places that could be meant" }, ...it.candidates.map((one, at) => make("li", {},
      make("p", {}, make("span", { class: "soft" }, `… ${one.before.trimStart()}`), make("ins", {}, one.words), make("span", { class: "soft" }, `${one.after} …`)),
      make("p", { class: "doings" }, inEditor(told.article.path, one.line, 1), button("Show it", () => goTo(one.words, one.before)),
        token && button("This is the place", () => repair(it.note, it.target, at)))))));
  const quotation = (it) => make("li", {},
    make("p", {}, it.text),
    make("p", { class: "doings" }, inEditor(it.article, it.line, it.column), button("Show it", () => goTo(it.text, "")),
      make("span", { class: "soft" }, it.note ? `note ${it.note} names no source` : "no note covers it")));

  const section = (title, items, name = "ul") => items.length > 0 ? [make("h2", {}, title), make(name, {}, ...items)] : [];
  const covered = (it) => `${it.found} quotations: ${it.attributed} attributed, ${it.sourced} with a source, ${it.verified} found in the source`;
  const passages = () => told.article?.passages ?? [];
  const inPlace = new Set(["drifted", "review", "ambiguous", "orphan"]);
  const open = (wanted) => {
    panel.hidden = !wanted;
    opener?.setAttribute("aria-expanded", String(wanted));
  };
  let opener = null;
  const draw = () => {
    const article = told.article;
    const focused = shadow.activeElement?.dataset.name;
    const count = (number, one) => `${number} ${number === 1 ? one : `${one}s`}`;
    const here = told.faults.filter((it) => it.severity !== "advice").length;
    opener = button(told.errors + told.warnings === 0 ? "Nothing is wrong" : [told.errors && count(told.errors, "error"), told.warnings && count(told.warnings, "warning")].filter(Boolean).join(", "),
      () => { open(panel.hidden); if (!panel.hidden) panel.focus(); },
      { class: `main ${told.errors ? "error" : told.warnings ? "warning" : "well"}`, "aria-expanded": String(!panel.hidden), "data-name": "opener" });
    bar.replaceChildren(
      opener,
      here > 0 && make("span", { class: "count soft" }, `${here} here`) || "",
      article?.draft && make("span", { class: "mark drifted" }, "Draft") || "",
      article?.to_come && make("span", { class: "mark drifted" }, `Dated ${article.to_come}`) || "",
      article && article.coverage.found > 0 && make("span", { class: "count soft", title: covered(article.coverage) }, `${article.coverage.sourced}/${article.coverage.found} sourced`) || "",
      text && article && button("Note on the selection", note, { "data-name": "note", hidden: getSelection().isCollapsed }) || "",
      status);
    if (focused) shadow.querySelector(`[data-name="${focused}"]`)?.focus();
    const told_of = (it) => !inPlace.has(it.code);
    panel.replaceChildren(
      ...section("Passages that have changed", passages().map(passage)),
      ...section("Wrong on this page", told.faults.filter(told_of).filter((it) => it.severity !== "advice").map(fault), "ol"),
      ...section("Quotations without a source", (article?.unsourced ?? []).map(quotation)),
      ...section("Wrong elsewhere", told.elsewhere.map(fault), "ol"),
      ...section("Could be better", told.faults.filter(told_of).filter((it) => it.severity === "advice" && it.code !== "unsourced-quotation").map(fault), "ol"),
      ...(article && article.coverage.found > 0 ? [make("h2", {}, "Coverage"), make("p", {}, covered(article.coverage))] : []),
      make("label", {}, make("input", { type: "checkbox", checked: choice("postil.follow") === "yes", onchange: (event) => choice("postil.follow", event.target.checked ? "yes" : "no") }), " Go to the article that was changed"));
  };
  const tell = async () => {
    const answer = await fetch(`/.postil/told?page=${encodeURIComponent(page)}`, { cache: "no-store" });
    if (!answer.ok) return undefined;
    const before = told;
    told = await answer.json();
    state = told.state;
    // A page that was made before the last change is of no use.
    if (!before && String(state) !== script.dataset.state) return showAnew();
    draw();
    // A fault opens the panel, and closes it when it is mended; whoever opened it for other things keeps it.
    const wrong = (it) => it ? [...it.faults, ...it.elsewhere].filter((one) => one.severity === "error").length : 0;
    if (wrong(told) > 0 && wrong(before) === 0) { open(true); store("postil.opened", "by a fault"); }
    else if (wrong(told) === 0 && store("postil.opened")) { open(false); store("postil.opened", ""); }
    return undefined;
  };

  // The note on words that were selected.
  const plain = (range) => {
    const box = document.createElement("div");
    box.append(range.cloneContents());
    for (const element of box.querySelectorAll(left)) element.remove();
    return box.textContent;
  };
  const selected = () => {
    const selection = getSelection();
    if (!text || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return null;
    const range = selection.getRangeAt(0);
    const around = (start, end) => {
      const other = document.createRange();
      other.setStart(...start);
      other.setEnd(...end);
      return plain(other);
    };
    return {
      page,
      words: plain(range),
      before: around([text, 0], [range.startContainer, range.startOffset]).slice(-80),
      after: around([range.endContainer, range.endOffset], [text, text.childNodes.length]).slice(0, 80),
    };
  };
  let last = null;
  document.addEventListener("selectionchange", () => {
    const now = selected();
    const name = shadow.querySelector('[data-name="note"]');
    if (now) last = now;
    if (name && (now || !shadow.activeElement)) name.hidden = !now;
  });
  const copy = async (field) => {
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand("copy"); }
    status.textContent = "copied";
  };
  async function note() {
    const chosen = selected() ?? last;
    if (!chosen) return;
    const query = new URLSearchParams(chosen);
    const answer = await (await fetch(`/.postil/select?${query}`)).json();
    open(true);
    if (answer.wrong) {
      panel.prepend(make("p", { class: "error", role: "alert" }, answer.wrong));
      return;
    }
    const field = make("textarea", { rows: "5", readonly: true, "aria-label": `The note, for ${answer.path}`, "data-name": "ready" });
    field.value = answer.note;
    const kind = make("select", {}, ...told.kinds.map(([name, label]) => make("option", { value: name, selected: name === "comment" }, label)));
    const says = make("textarea", { rows: "3" });
    const add = async () => {
      const written = await post("/.postil/note", { ...chosen, kind: kind.value, text: says.value });
      status.textContent = written.wrong ?? `written into ${written.path}`;
      if (!written.wrong) form.remove();
    };
    shadow.querySelector("form")?.remove();
    const form = make("form", { onsubmit: (event) => { event.preventDefault(); add(); } },
      make("h2", {}, "Note on these words"), field,
      make("p", { class: "doings" }, button("Copy", () => copy(field), { "data-name": "copy" }), make("span", { class: "soft" }, `for ${answer.path}`)),
      token && make("label", {}, "Kind", kind), token && make("label", {}, "What it says", says),
      token && make("p", {}, make("button", { type: "submit" }, "Add it to the sidecar")));
    panel.prepend(form);
    panel.scrollTop = 0;
    (token ? says : field).focus();
  }

  shadow.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.stopPropagation();
    open(false);
    opener?.focus();
  });
  const begin = () => {
    document.body.append(host);
    tell().catch(() => {}).finally(listen);
    if (document.readyState === "complete") returnToPlace();
    else addEventListener("load", returnToPlace, { once: true });
  };
  history.scrollRestoration = store("postil.place") ? "manual" : "auto";
  begin();
})();
