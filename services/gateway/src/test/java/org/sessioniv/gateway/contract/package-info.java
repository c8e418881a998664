/**
 * The wire as it is written down: TypeScript types, {@code asyncapi.yaml} and {@code openapi.yaml}. Shapes are read
 * from the records, written by {@code make golden}, and what the documents say is held against the running gateway.
 */
@NullMarked
package org.sessioniv.gateway.contract;

import org.jspecify.annotations.NullMarked;
