package org.sessioniv.journal.codec;

import org.sessioniv.domain.room.RoomEvent;

/** What is stored under one tag: the event that it is today, and the forms in which it was ever written. */
record EventForms(Class<? extends RoomEvent> type, Forms forms) {}
