"use client";
import { useState } from "react";
import { toSecond } from "@/lib/coupon-state";

/** The instant at which a list was opened: what its rows' dates are held against, the same for every row. */
export const useNow = (): string => useState(() => toSecond(new Date()))[0];
