// How a node looks on the canvas, given its place and the colours.

// Who is gone is a shadow.
function faded({ drawNode, nodeDimensions }, ctx, gone) {
  if (!gone) return { drawNode, nodeDimensions };
  return {
    drawNode() {
      ctx.save();
      ctx.globalAlpha = 0.4;
      drawNode();
      ctx.restore();
    },
    nodeDimensions,
  };
}

// Head and shoulders, filled with the colour of the cluster.
function person({ ctx, x, y, state }, reach, colour, colours) {
  return {
    drawNode() {
      const active = state.selected || state.hover;
      ctx.save();
      ctx.fillStyle = colour;
      ctx.strokeStyle = active ? colours.accent : colours.back;
      ctx.lineWidth = active ? 3 : 1.5;
      ctx.beginPath();
      ctx.moveTo(x - reach, y + reach);
      ctx.quadraticCurveTo(x - reach, y, x, y);
      ctx.quadraticCurveTo(x + reach, y, x + reach, y + reach);
      ctx.closePath();
      ctx.stroke();
      ctx.fill();
      ctx.beginPath();
      ctx.arc(x, y - reach * 0.45, reach * 0.5, 0, 2 * Math.PI);
      ctx.stroke();
      ctx.fill();
      ctx.restore();
    },
    nodeDimensions: { width: 2 * reach, height: 2 * reach },
  };
}

// A table seen from above; an action has a dashed edge.
function table({ ctx, x, y, state }, reach, isFocus, dashed, colours) {
  return {
    drawNode() {
      const active = state.selected || state.hover;
      ctx.save();
      ctx.fillStyle = isFocus ? colours.accent : colours.soft;
      ctx.strokeStyle = active ? colours.accent : colours.text;
      ctx.lineWidth = active ? 3 : 1.5;
      ctx.setLineDash(dashed ? [4, 3] : []);
      ctx.beginPath();
      const corner = dashed ? 0 : reach * 0.4;
      ctx.roundRect(x - 1.4 * reach, y - reach, 2.8 * reach, 2 * reach, corner);
      ctx.fill();
      ctx.stroke();
      ctx.restore();
    },
    nodeDimensions: { width: 2.8 * reach, height: 2 * reach },
  };
}

// What came has a second line around it.
function ring(ctx, { left, right, top, bottom }, scale, colours) {
  ctx.globalAlpha = 1;
  ctx.lineWidth = Math.min(2 / scale, 3);
  ctx.strokeStyle = colours.accent;
  ctx.beginPath();
  const reach = Math.max(right - left, bottom - top) / 2 + 1.5 / scale;
  ctx.arc((left + right) / 2, (top + bottom) / 2, reach, 0, 2 * Math.PI);
  ctx.stroke();
}
