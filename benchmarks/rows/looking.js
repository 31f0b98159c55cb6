// Notes how long it takes from the wheel to the pixels of a lens; run in the page once the widget is shown.

(() => {
  const canvas = document.querySelector(".beholder-canvas");
  const SIDE = 32;
  const copy = Object.assign(document.createElement("canvas"), { width: SIDE, height: SIDE });
  const context = copy.getContext("2d", { willReadFrequently: true });
  let turned = 0;
  addEventListener("wheel", () => (turned = performance.now()), { capture: true, passive: true });

  /** Whether the middle of the picture is of one colour, the one that only values have which the sample lacks. */
  function isSeen() {
    const [x, y] = [(canvas.width - SIDE) / 2, (canvas.height - SIDE) / 2];
    context.clearRect(0, 0, SIDE, SIDE);
    context.drawImage(canvas, x, y, SIDE, SIDE, 0, 0, SIDE, SIDE);
    const pixels = new Uint32Array(context.getImageData(0, 0, SIDE, SIDE).data.buffer);
    const lightest = pixels.filter((pixel) => (pixel & 255) > 240 && ((pixel >> 8) & 255) > 240).length;
    return lightest > 0.6 * pixels.length;
  }

  /** The milliseconds from the last turn of the wheel until the lens is painted. @returns {Promise<number>} */
  window.benchmarkLens = () =>
    new Promise((resolve) => {
      const look = () => {
        if (turned && isSeen()) resolve(performance.now() - turned);
        else requestAnimationFrame(look);
      };
      look();
    });

  window.benchmarkForget = () => {
    turned = 0;
  };
})();
