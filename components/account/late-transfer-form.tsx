"use client";
import dynamic from "next/dynamic";
import { FormSkeleton } from "../form/form-skeleton";
import { transferRows } from "./transfer-rows";

// The form brings the declared schema with it, so it comes after the page has been drawn.
export const LateTransferForm = dynamic(() => import("./transfer-form").then(({ TransferForm }) => TransferForm), {
  ssr: false,
  loading: () => <FormSkeleton rows={transferRows} />,
});
