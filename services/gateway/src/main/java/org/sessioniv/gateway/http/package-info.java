/**
 * The HTTP side: pages from memory, the calls of the API, health, and the rules that hold for every answer (origin,
 * headers, sizes, problems with stable codes). No body, name, code or secret is ever logged here.
 */
@NullMarked
package org.sessioniv.gateway.http;

import org.jspecify.annotations.NullMarked;
