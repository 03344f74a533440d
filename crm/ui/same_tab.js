// A link in a text to one of our pages opens in this tab, without loading everything
// anew; Streamlit would open a new one. With Ctrl, Shift or the middle button the
// browser does what it always does.

let paths = new Set()
let go = () => {}

function clicked(event) {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link = event.composedPath().find((element) => element.tagName === "A")
  if (!link || link.target !== "_blank" || link.origin !== window.location.origin) return
  if (!paths.has(link.pathname)) return
  event.preventDefault()
  event.stopPropagation()
  go("go", { path: link.pathname, search: link.search })
}

export default function ({ data, setTriggerValue }) {
  paths = new Set(data.paths)
  go = setTriggerValue
  document.addEventListener("click", clicked, true)
}
