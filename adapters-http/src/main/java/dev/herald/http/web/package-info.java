/** A small HTTP server with doors: who may come in, how much they may bring, and how long they may take. */
@NullMarked
package dev.herald.http.web;

import org.jspecify.annotations.NullMarked;
