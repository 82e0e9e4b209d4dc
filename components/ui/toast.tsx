"use client";
import { Toast as Headless } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { IconButton } from "./button";

const manager = Headless.createToastManager();

interface Note {
  title: string;
  description?: string;
  /** Takes back what was done. */
  undo?: { label: string; onUndo: () => void };
}

/** Says what happened, politely; nothing waits for an answer. A ToastRegion must stand on the page. */
export function showToast({ title, description, undo }: Note): void {
  const id = manager.add({
    title,
    description,
    priority: "low",
    timeout: undo ? 10_000 : 5_000,
    ...(undo && {
      actionProps: {
        children: undo.label,
        onClick: () => {
          manager.close(id);
          undo.onUndo();
        },
      },
    }),
  });
}

/** Where toasts appear: one per page, loaded after the first paint. F6 leads into it. */
export const ToastRegion = ({ closeLabel }: { closeLabel: string }) => (
  <Headless.Provider toastManager={manager}>
    <Headless.Portal>
      <Headless.Viewport className="fixed end-4 bottom-4 z-toast grid w-[min(22rem,calc(100vw-2rem))] gap-2">
        <ToastList closeLabel={closeLabel} />
      </Headless.Viewport>
    </Headless.Portal>
  </Headless.Provider>
);

function ToastList({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Headless.useToastManager();
  return toasts.map((toast) => (
    <Headless.Root
      className="rounded-lg border border-line bg-surface p-3 text-ink shadow-overlay transition-[opacity,translate] duration-calm data-ending-style:translate-y-2 data-starting-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:opacity-0"
      data-slot="toast"
      key={toast.id}
      toast={toast}
    >
      <Headless.Content className="flex items-start gap-3">
        <div className="min-w-0 flex-1 py-0.5">
          <Headless.Title className="font-medium" render={<p />} />
          <Headless.Description className="text-ink-soft" />
        </div>
        <Headless.Action className="min-h-6 shrink-0 rounded-sm px-1 py-0.5 font-medium text-accent hover:underline" />
        <Headless.Close render={<IconButton label={closeLabel} size="small" />}>
          <X aria-hidden className="size-4" />
        </Headless.Close>
      </Headless.Content>
    </Headless.Root>
  ));
}
