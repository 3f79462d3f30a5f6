/** The client against the sandbox, over real HTTP: two sides that share the domain and no wire code. */
package dev.herald.http.sandbox;
