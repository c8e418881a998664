/**
 * The course of a rehearsal: signing everybody in and seating them, then acting at everybody's own pace until the
 * time is up.
 */
@NullMarked
package org.sessioniv.rehearsal.play;

import org.jspecify.annotations.NullMarked;
