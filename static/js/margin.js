// Copies of the notes beside their passages, on wide screens. The list under the article stays the one that searching
// in the page, screen readers and printers get: a copy is hidden from them (`inert`) but while a pointer is on it.
//
// The places are those nearest to the passages in the sense of least squares (isotonic regression by pooling adjacent
// violators; Barlow et al. 1972), then pushed below whatever reaches into the margin. Where notes crowd so that one would
// stand more than most of a screen away, long ones are cut short, and at last the farthest left to the previews.
(() => {
  const article = document.querySelector(".article");
  const text = article?.querySelector(".text");
  const references = [...(text?.querySelectorAll(".noteref a") ?? [])];
  if (!references.length) return;

  const margin = document.createElement("div");
  margin.className = "margin";
  margin.setAttribute("aria-hidden", "true");

  const notes = references.flatMap((reference) => {
    const item = document.getElementById(decodeURIComponent(reference.hash.slice(1)));
    if (!item) return [];
    const id = item.id.replace(/^n-/, "");
    const shell = document.createElement("div");
    shell.className = item.classList.contains("note") ? item.className : "note";
    shell.dataset.note = id;
    const inside = document.createElement("div");
    inside.className = "note-inside";
    inside.inert = true;
    const number = document.createElement("span");
    number.className = "note-number";
    number.textContent = reference.textContent;
    inside.append(number, ...postil.copyOf(item));
    for (const link of inside.querySelectorAll("a, button")) link.tabIndex = -1;
    shell.addEventListener("pointerenter", () => { inside.inert = false; });
    shell.addEventListener("pointerleave", () => { inside.inert = true; });
    shell.append(inside);
    margin.append(shell);
    return [{ id: item.id, kind: item.dataset.kind, from: postil.marks.get(id)?.[0] ?? reference, shell, inside, top: 0, placed: false }];
  });
  article.append(margin);

  const gap = 14;

  // Tops nearest to `want`, in order, none overlapping, none above `least`.
  const pool = (list, least) => {
    const blocks = [];
    let used = 0;
    for (const note of list) {
      note.used = used;
      blocks.push({ sum: note.want - used, count: 1 });
      used += note.height + gap;
      while (blocks.length > 1 && blocks.at(-2).sum / blocks.at(-2).count > blocks.at(-1).sum / blocks.at(-1).count) {
        const { sum, count } = blocks.pop();
        blocks.at(-1).sum += sum;
        blocks.at(-1).count += count;
      }
    }
    let at = 0;
    for (const { sum, count } of blocks) {
      for (const note of list.slice(at, at += count)) note.top = Math.max(sum / count, least) + note.used;
    }
  };
  const push = (list, obstacles) => {
    let free = -Infinity;
    for (const note of list) {
      note.top = Math.max(note.top, free);
      for (const it of obstacles) if (note.top < it.bottom + gap && note.top + note.height + gap > it.top) note.top = it.bottom + gap;
      free = note.top + note.height + gap;
    }
  };
  const arrange = (list, lines, lineHeight, least, obstacles) => {
    for (const note of list) note.height = note.full - Math.max(0, note.body - lines * lineHeight);
    pool(list, least);
    push(list, obstacles);
    return Math.max(0, ...list.map((note) => Math.abs(note.top - note.want)));
  };

  const read = () => {
    const origin = article.getBoundingClientRect();
    const column = margin.getBoundingClientRect();
    const edges = (element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top: top - origin.top, bottom: bottom - origin.top, reaches: right > column.left && left < column.right };
    };
    for (const note of notes) {
      note.want = (note.from.getClientRects()[0] ?? note.from.getBoundingClientRect()).top - origin.top;
      note.full = note.inside.offsetHeight;
      note.body = note.inside.querySelector(".note-body")?.scrollHeight ?? note.full;
    }
    return {
      lineHeight: parseFloat(getComputedStyle(notes[0].shell).lineHeight),
      least: edges(text).top,
      obstacles: [...text.querySelectorAll("figure, table, .table, pre, img, .wide")].map(edges).filter((it) => it.reaches),
    };
  };

  const place = () => {
    if (!margin.offsetWidth) { for (const note of notes) note.placed = false; return; }
    for (const note of notes) {
      note.shell.classList.toggle("filtered", postil.isHidden(note.kind));
      note.shell.classList.remove("brief");
    }
    const { lineHeight, least, obstacles } = read();
    const far = innerHeight * .75;
    let list = notes.filter((note) => !postil.isHidden(note.kind)).sort((a, b) => a.want - b.want);
    const lengths = [Infinity, 12, 8, 5, 3];
    let lines = lengths.find((it) => arrange(list, it, lineHeight, least, obstacles) <= far);
    while (lines === undefined && list.length) {
      const distance = (note) => Math.abs(note.top - note.want);
      const farthest = list.reduce((a, b) => (distance(a) > distance(b) ? a : b));
      list = list.filter((note) => note !== farthest);
      if (arrange(list, 3, lineHeight, least, obstacles) <= far) lines = 3;
    }
    for (const note of notes) {
      note.placed = list.includes(note);
      note.shell.classList.toggle("placed", note.placed);
      note.shell.classList.toggle("filtered", !note.placed);
      note.shell.classList.toggle("brief", note.placed && note.height < note.full);
      note.shell.style.setProperty("inset-block-start", `${Math.round(note.top)}px`);
    }
    if (Number.isFinite(lines)) margin.style.setProperty("--lines", lines);
  };

  let frame = 0;
  const soon = () => { cancelAnimationFrame(frame); frame = requestAnimationFrame(place); };
  new ResizeObserver(soon).observe(article);
  addEventListener("resize", soon);
  document.addEventListener("postil:change", soon);
  document.fonts?.ready.then(soon);
  place();

  postil.inMargin = (id) => notes.some((note) => note.id === id && note.placed);
})();
