package org.sessioniv.rehearsal.client;

import org.sessioniv.rehearsal.wire.Address;
import org.sessioniv.rehearsal.wire.WebDoor;

/** One node of the server: its name in what is told, its address and its HTTP side. */
record Node(String name, Address address, WebDoor door) {}
