/** Two cards beside each other where there is room, else one below the other. */
export const boardGrid = "grid gap-5 xl:grid-cols-2";
