"use client";
import PageError from "../(portal)/error";

/** What stands in the place of an article that broke. */
export default PageError;
