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

export default function (component) {
  const { data, parentElement, setStateValue, setTriggerValue } = component;
  const root = parentElement.querySelector(".map");
  const start = performance.now();
  const before = maps.get(parentElement) ?? {};
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
    const map = schakelMap(vis, root, data.drawing, reply, closed);
    // The same focus keeps the window that the user had on it.
    if (view) map.restore(view);
    map.choose(data.chosen);
    maps.set(parentElement, { map, version: data.version, frame: data.frame });
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
    maps.get(parentElement)?.map?.destroy();
    maps.delete(parentElement);
  };
}
