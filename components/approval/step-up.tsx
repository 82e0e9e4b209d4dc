"use client";
import dynamic from "next/dynamic";
import { isProblem } from "@/lib/client/problem-answer";

// Few spends ask for it.
const StepUpDialog = dynamic(() => import("./step-up-dialog").then((dialog) => dialog.StepUpDialog), { ssr: false });

/** Whether a call was refused only for want of the password. */
export const needsStepUp = (error: unknown): boolean => isProblem(error) && error.body.code === "step_up_needed";

/** The dialog that takes the password, where an error says that it is wanted. */
export function StepUp({ error, onPassed, onClose }: { error: unknown; onPassed: () => void; onClose: () => void }) {
  return needsStepUp(error) ? <StepUpDialog onClose={onClose} onPassed={onPassed} /> : null;
}
