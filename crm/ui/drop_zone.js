// A place to drop files on, or to choose them with a button. What is dropped goes to
// the server as one message; nothing is kept in the browser.

const instances = new WeakMap()

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

class DropZone {
  constructor(parent) {
    this.zone = parent.querySelector("[role=group]")
    this.button = parent.querySelector("button")
    this.hint = parent.querySelector("span")
    this.input = parent.querySelector("input")
    this.status = parent.querySelector("[role=status]")
    this.button.onclick = () => this.input.click()
    this.input.onchange = () => this.take(this.input.files)
    this.zone.ondragover = event => { event.preventDefault(); this.over(true) }
    this.zone.ondragleave = () => this.over(false)
    this.zone.ondrop = event => {
      event.preventDefault()
      this.over(false)
      this.take(event.dataTransfer.files)
    }
  }

  update({ data, setTriggerValue }) {
    this.data = data
    this.trigger = setTriggerValue
    this.zone.setAttribute("aria-label", data.label)
    this.input.setAttribute("aria-label", data.label)
    this.button.textContent = data.button
    this.hint.textContent = data.hint
    this.input.accept = data.endings.join(",")
    this.input.multiple = data.multiple
  }

  over(inside) {
    this.zone.classList.toggle("over", inside)
  }

  async take(list) {
    const files = this.data.multiple ? [...list] : [...list].slice(0, 1)
    this.input.value = ""
    if (!files.length) return
    if (files.reduce((sum, file) => sum + file.size, 0) > this.data.limit) {
      this.status.textContent = this.data.too_large
      return
    }
    this.status.textContent = this.data.busy
    try {
      const sent = []
      for (const file of files) sent.push({ name: file.name, content: await base64(file) })
      this.trigger("files", sent)
      this.status.textContent = ""
    } catch {
      this.status.textContent = this.data.failed
    }
  }
}

export default function (component) {
  const parent = component.parentElement
  if (!instances.has(parent)) instances.set(parent, new DropZone(parent))
  instances.get(parent).update(component)
}
