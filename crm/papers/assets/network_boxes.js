// Boxes on the canvas: whether two touch, and where that of a label may stand.

function hit(one, other) {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

function within(one, other) {
  return (
    one.left >= other.left &&
    one.right <= other.right &&
    one.top >= other.top &&
    one.bottom <= other.bottom
  );
}

function onShape(shapes, own, box) {
  for (const [key, shape] of shapes) {
    if (key !== own && hit(shape, box)) return true;
  }
  return false;
}

// Where a label may stand: at its own side of the node, else at another one.
function around({ left, right, top, bottom }, width, high, gap, side) {
  const x = (left + right - width) / 2;
  const y = (top + bottom - high) / 2;
  const spot = (from, down) => ({
    left: from,
    right: from + width,
    top: down,
    bottom: down + high,
  });
  const below = spot(x, bottom + gap / 2);
  const above = spot(x, top - high - gap / 2);
  const beside = { right: spot(right + gap, y), left: spot(left - width - gap, y) };
  // In a panel a label stays on its own line, or waits until there is more room.
  if (beside[side]) return [beside[side]];
  return [below, above, beside.right, beside.left];
}

// Text beside a shape begins at the shape; above or below it stands in the middle.
function aligned(box, shape) {
  if (box.left >= shape.right) return { textAlign: "left", x: box.left };
  if (box.right <= shape.left) return { textAlign: "right", x: box.right };
  return { textAlign: "center", x: (box.left + box.right) / 2 };
}
