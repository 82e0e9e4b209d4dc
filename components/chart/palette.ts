/**
 * Okabe and Ito's colours for all kinds of colour vision, moved until each stands 3:1 against the ground of its theme and
 * apart from its neighbours in a stack: [on white, on the dark ground].
 */
export const palette = [
  ["#0072b2", "#43a0dc"], // blue
  ["#d55e00", "#f0813a"], // vermilion
  ["#007758", "#28b68c"], // bluish green
  ["#913a78", "#daa0cd"], // reddish purple
  ["#bd8127", "#ebb543"], // orange, darkened on white
  ["#2b3e70", "#6580cd"], // indigo, in place of a yellow that is lost on white
  ["#3d8fc4", "#a5d8f5"], // sky blue
  ["#7d2f12", "#b9694a"], // brown
] as const;

/** What is left over: a grey, so that it is not taken for one of the series. */
export const restColour = ["#83878f", "#7f8a96"] as const;

/** The colour of a series as CSS for both themes; the rest of many has its own. */
export function colourOf(index: number, key: string): string {
  const [light, dark] = key === "other" ? restColour : (palette[index % palette.length] ?? restColour);
  return `light-dark(${light}, ${dark})`;
}

/**
 * One hue from pale to deep, so that every kind of colour vision reads it by lightness: [light theme, dark theme], each with
 * the ink that stands 4.5:1 on it.
 */
export const heatSteps = [
  { ground: ["#e3eefb", "#16263d"], ink: ["#171b22", "#e8ebf0"] },
  { ground: ["#b9d6f5", "#1c3c63"], ink: ["#171b22", "#e8ebf0"] },
  { ground: ["#86b7ea", "#24558d"], ink: ["#171b22", "#ffffff"] },
  { ground: ["#4a8ed4", "#4585c9"], ink: ["#0b0f16", "#0b0f16"] },
  { ground: ["#1f65b0", "#7fb4ec"], ink: ["#ffffff", "#0b0f16"] },
  { ground: ["#0b3d78", "#c3defa"], ink: ["#ffffff", "#0b0f16"] },
] as const;
