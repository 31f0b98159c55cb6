// Notes when pictures are on the page: run in the page once both have been shown, before they change.

(() => {
  /** @type {{own: Record<string, number>, image: Record<string, number>}} moments in seconds, by step */
  const painted = { own: {}, image: {} };
  const marks = Object.assign(document.createElement("canvas"), { width: 32, height: 1 });
  const context = marks.getContext("2d", { willReadFrequently: true });

  /** Calls back after the frame that shows what is drawn by now. @param {(moment: number) => void} tell */
  function afterPaint(tell) {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => tell((performance.timeOrigin + performance.now()) / 1000);
      channel.port2.postMessage(null);
    });
  }

  /** The step of a picture, from the bits that its first pixels stand for. @param {HTMLImageElement} image */
  function markedStep(image) {
    context.drawImage(image, 0, 0, 32, 1, 0, 0, 32, 1);
    const { data } = context.getImageData(0, 0, 32, 1);
    return Array.from({ length: 32 }, (_, bit) => (data[4 * bit] > 127 ? 2 ** bit : 0)).reduce((a, b) => a + b);
  }

  const canvas = document.querySelector(".beholder-canvas");
  new MutationObserver(() => {
    const { step } = canvas.dataset;
    afterPaint((moment) => (painted.own[step] ??= moment));
  }).observe(canvas, { attributeFilter: ["data-step"] });

  const image = document.querySelector("img.widget-image");
  new MutationObserver(async () => {
    const { src } = image;
    try {
      await image.decode();
    } catch {
      return; // The next picture came before this one was decoded.
    }
    afterPaint((moment) => {
      if (image.src === src) painted.image[markedStep(image)] ??= moment;
    });
  }).observe(image, { attributeFilter: ["src"] });

  window.benchmarkPainted = painted;
})();
