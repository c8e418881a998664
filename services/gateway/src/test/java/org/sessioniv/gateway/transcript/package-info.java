/**
 * Golden transcripts: one meeting for each feature, what was said and what each viewer was told. The pages replay the
 * same files. {@code make golden} writes them.
 */
@NullMarked
package org.sessioniv.gateway.transcript;

import org.jspecify.annotations.NullMarked;
