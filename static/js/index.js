// Indexes that can be filtered, sorted and grouped by what the entries carry in their data attributes.
(() => {
  const fold = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const order = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });

  for (const form of document.querySelectorAll(".tools")) {
    const list = document.getElementById(form.dataset.for);
    const items = [...list.children];
    const words = new Map(items.map((item) => [item, fold(item.textContent)]));
    const level = list.closest("main").querySelector("h2") ? "h3" : "h2";
    const { filter, sort, group } = form.elements;
    const count = form.querySelector("output");

    const heading = (name, size) => {
      const item = document.createElement("li");
      item.className = "group-heading";
      const title = item.appendChild(document.createElement(level));
      title.append(name || "without", " ");
      title.appendChild(document.createElement("span")).textContent = size;
      return item;
    };
    const sorted = (found, key) => {
      const name = key.replace("-", "");
      const sign = key.startsWith("-") ? -1 : 1;
      return found.sort((a, b) => sign * order.compare(a.dataset[name], b.dataset[name]));
    };
    const grouped = (found, key) => {
      const groups = Map.groupBy(found, (item) => item.dataset[key]);
      const names = [...groups.keys()].sort((a, b) => !a - !b || order.compare(a, b));
      if (["year", "said", "on", "date"].includes(key)) names.sort((a, b) => !a - !b || order.compare(b, a));
      return names.flatMap((name) => [heading(name, groups.get(name).length), ...groups.get(name)]);
    };
    const show = () => {
      const asked = fold(filter.value).split(/\s+/).filter(Boolean);
      let found = items.filter((item) => asked.every((it) => words.get(item).includes(it)));
      count.textContent = found.length === items.length ? "" : `${found.length} of ${items.length}`;
      if (sort?.value) found = sorted(found, sort.value);
      if (group?.value) found = grouped(found, group.value);
      list.replaceChildren(...found);
    };
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    if (filter.value || sort?.value || group?.value) show();
  }
})();
