// Notes and their passages light each other, and a quotation can be copied with its citation.
(() => {
  const text = document.querySelector("main");
  const marks = new Map();
  for (const mark of document.querySelectorAll("mark.passage")) {
    for (const id of mark.dataset.notes.split(" ")) {
      if (!marks.has(id)) marks.set(id, []);
      marks.get(id).push(mark);
    }
  }

  // The ids of the notes that an element stands for: a passage, a reference, or a note in one of its places.
  const notesOf = (element) => {
    const found = element?.closest?.("mark.passage, .noteref a, [data-note], li.note");
    if (!found) return [];
    if (found.matches("mark")) return found.dataset.notes.split(" ");
    if (found.matches("a")) return [decodeURIComponent(found.hash).replace(/^#n-/, "")];
    return [found.dataset.note ?? found.id.replace(/^n-/, "")];
  };

  const shownFor = (id) => [
    ...(marks.get(id) ?? []),
    document.getElementById(`ref-${id}`),
    document.querySelector(`.margin [data-note="${CSS.escape(id)}"]`),
  ];
  let lit = [];
  const light = (ids) => {
    for (const element of lit) element.classList.remove("lit");
    lit = ids.flatMap(shownFor).filter(Boolean);
    for (const element of lit) element.classList.add("lit");
  };
  text.addEventListener("pointerover", (event) => light(notesOf(event.target)));
  text.addEventListener("pointerleave", () => light([]));
  text.addEventListener("focusin", (event) => light(notesOf(event.target)));
  text.addEventListener("focusout", () => light([]));
  const lightTarget = () => light(/^#[npr]/.test(location.hash) ? [decodeURIComponent(location.hash).replace(/^#(n|p|ref)-/, "")] : []);
  addEventListener("hashchange", lightTarget);
  lightTarget();

  // The words of a note's passages: marks that adjoin make one passage.
  const wordsOf = (id) => {
    let words = "";
    let last = null;
    for (const mark of marks.get(id) ?? []) {
      if (last) {
        const between = document.createRange();
        between.setStartAfter(last);
        between.setEndBefore(mark);
        const rest = between.cloneContents();
        for (const reference of rest.querySelectorAll(".noteref")) reference.remove();
        words += rest.textContent.trim() ? " … " : rest.textContent;
      }
      words += mark.textContent;
      last = mark;
    }
    return words.replace(/\s+/g, " ").trim();
  };
  const plain = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

  const citationOf = (id) => {
    const item = document.getElementById(`n-${id}`);
    const article = document.querySelector(".article");
    const words = wordsOf(id);
    const quoted = /^["“„«»「『‘]/.test(words) ? words : `“${words}”`;
    const who = [".note-speaker", ".note-said"].map((it) => plain(item.querySelector(it))).filter(Boolean).join(", ");
    const cites = [...item.querySelectorAll(".cite-text")].map(plain).join("; ");
    const page = `${article?.dataset.url ?? location.href.split("#")[0]}#p-${id}`;
    const sentence = [who, cites].filter(Boolean).join(". ");
    // A title that ends inside its quotation marks may have brought the full stop along.
    const stop = /[.!?…]["”’»]?$/.test(sentence) ? "" : ".";
    return `${quoted}${sentence && ` — ${sentence}${stop}`}\n${plain(document.querySelector("h1"))}, ${page}`;
  };

  const copy = async (words) => {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      const field = document.createElement("textarea");
      field.value = words;
      field.className = "visually-hidden";
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  };
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.querySelector("main").append(status);
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const label = button.textContent;
    await copy(citationOf(button.dataset.copy));
    button.focus();
    status.textContent = button.textContent = "Copied";
    setTimeout(() => { button.textContent = label; status.textContent = ""; }, 1600);
  });

  // What scrolls can be scrolled with the keyboard.
  for (const box of document.querySelectorAll(".text pre, .text .table, .text > table")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }

  // The inside of a note or a source, for the margin and the previews: no ids, no links back.
  const copyOf = (item) => {
    const inside = item.cloneNode(true);
    for (const element of inside.querySelectorAll(".backlinks, .Z3988, .preview")) element.remove();
    for (const element of inside.querySelectorAll("[id]")) element.removeAttribute("id");
    return [...inside.childNodes];
  };
  Object.assign(window.postil, { marks, notesOf, copyOf });
})();
