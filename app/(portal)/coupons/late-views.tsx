"use client";
import dynamic from "next/dynamic";

// Drawn by the server like any other part, but each with code of its own: nobody loads what stands behind the other tabs.
export const QuotaList = dynamic(() => import("./quota-list").then((view) => view.QuotaList));
export const IssuedList = dynamic(() => import("./issued-list").then((view) => view.IssuedList));
export const RecordList = dynamic(() => import("./record-list").then((view) => view.RecordList));
export const ReceiptList = dynamic(() => import("./receipt-list").then((view) => view.ReceiptList));
