/** Small runs of what is measured, so that it goes on running. */
@org.jspecify.annotations.NullMarked
package org.sessioniv.bench.fanout;
