// The map as a Streamlit component: data in, the chosen node out.
const maps = new WeakMap();
let loading = null;

function loadVis(address) {
  if (window.vis?.Network) return Promise.resolve(window.vis);
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(window.vis);
    script.onerror = () => {
      loading = null;
      script.remove();
      reject(new Error(address));
    };
    document.head.append(script);
  });
  return loading;
}

// How much of the page stands above the map, also once the page is scrolled.
function tellTop(root, page) {
  const top = root.getBoundingClientRect().top - page.getBoundingClientRect().top;
  root.style.setProperty("--map-top", `${Math.round(top + page.scrollTop)}px`);
}

function followTop(root) {
  let page = root.getRootNode().host ?? root;
  while (page.parentElement && getComputedStyle(page).overflowY !== "auto") {
    page = page.parentElement;
  }
  const follow = new ResizeObserver(() => tellTop(root, page));
  for (const part of page.children) follow.observe(part);
  tellTop(root, page);
  return follow;
}

export default function (component) {
  const { data, parentElement, setStateValue, setTriggerValue } = component;
  const root = parentElement.querySelector(".map");
  const start = performance.now();
  const before = maps.get(parentElement) ?? { follow: followTop(root) };
  maps.set(parentElement, before);
  const reply = {
    choose: (key) => setStateValue("chosen", key),
    recentre: (key) => setTriggerValue("recentre", key),
  };

  function draw(vis) {
    if (!root.isConnected) return;
    const now = maps.get(parentElement);
    if (now?.map && now.version === data.version) {
      now.map.recolour();
      return;
    }
    const same = now?.map && now.frame === data.frame;
    const [view, closed] = same ? [now.map.view(), now.map.closed()] : [null, []];
    now?.map?.destroy();
    const { follow } = now;
    const map = schakelMap(vis, root, data.drawing, reply, closed);
    // The same focus keeps the window that the user had on it.
    if (view) map.restore(view);
    map.choose(data.chosen);
    maps.set(parentElement, { map, follow, version: data.version, frame: data.frame });
    root.map = map;
    root.dataset.took = String(Math.round(performance.now() - start));
  }

  if (before.map && window.vis?.Network) draw(window.vis);
  else {
    loadVis(data.address)
      .then(draw)
      .catch(() => {
        root.textContent = data.drawing.words.notLoaded;
      });
  }
  return () => {
    const last = maps.get(parentElement);
    last?.follow.disconnect();
    last?.map?.destroy();
    maps.delete(parentElement);
  };
}
