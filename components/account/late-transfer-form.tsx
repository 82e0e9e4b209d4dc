"use client";
import dynamic from "next/dynamic";
import { FormSkeleton } from "../form/form-skeleton";
import type { TransferFlow } from "./transfer-fields";
import type { TransferStart } from "./transfer-form";
import { transferRows } from "./transfer-rows";

// The form brings the declared schema with it, so it comes after the page has been drawn.
const load = () => import("./transfer-form").then(({ TransferForm }) => TransferForm);
const CustomerForm = dynamic(load, { ssr: false, loading: () => <FormSkeleton rows={transferRows("allocate")} /> });
const ResellerForm = dynamic(load, {
  ssr: false,
  loading: () => <FormSkeleton rows={transferRows("resellerAllocate")} />,
});

/** The form of a transfer, opened with what a link named. */
export const LateTransferForm = ({ flow, start }: { flow: TransferFlow; start: TransferStart }) => {
  const Form = flow === "allocate" || flow === "reclaim" ? CustomerForm : ResellerForm;
  return <Form flow={flow} start={start} />;
};
