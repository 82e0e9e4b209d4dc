"use client";
import { useState } from "react";
import type { ControlAria } from "../ui/field";
import { type Choice, Combobox } from "./combobox";

interface Props {
  aria: ControlAria;
  label: string;
  name: string;
  /** What the chosen value is called; empty while nothing is chosen. */
  shown: string;
  choicesFor: (words: string) => readonly Choice[];
  onWords?: (words: string) => void;
  onChoose: (id: string) => void;
  onBlur: () => void;
  status?: string | undefined;
  placeholder: string;
}

/** One of many: the box shows what is chosen, typing looks for another, leaving without a choice changes nothing. */
export function SingleCombobox({ shown, choicesFor, onWords, onChoose, onBlur, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (words: string | null) => {
    setTyped(words);
    onWords?.(words ?? "");
  };
  return (
    <Combobox
      {...rest}
      choices={choicesFor(typed ?? "")}
      onBlur={() => {
        // An emptied box is a choice taken back.
        if (typed === "") onChoose("");
        type(null);
        onBlur();
      }}
      onChoose={({ id }) => {
        onChoose(id);
        type(null);
      }}
      onWords={type}
      words={typed ?? shown}
    />
  );
}
