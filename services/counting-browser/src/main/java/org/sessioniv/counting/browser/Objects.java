package org.sessioniv.counting.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSString;

/** What a reader of JSON made in the browser, as the plain tree that the library takes, and back. */
final class Objects {
    private static final double LARGEST_WHOLE = 9_007_199_254_740_991.0;

    private Objects() {}

    static Object read(JSObject value) {
        if (value == null || JSObjects.isUndefined(value)) {
            return null;
        }
        return switch (JSObjects.typeOf(value)) {
            case "string" -> ((JSString) value).stringValue();
            case "boolean" -> ((JSBoolean) value).booleanValue();
            case "number" -> number(((JSNumber) value).doubleValue());
            default -> isList(value) ? list(value) : map(value);
        };
    }

    private static Object number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE;
        return whole ? (Object) (long) value : (Object) value;
    }

    private static List<Object> list(JSObject value) {
        List<Object> list = new ArrayList<>();
        for (int at = 0; at < length(value); at++) {
            list.add(read(at(value, at)));
        }
        return list;
    }

    private static Map<String, Object> map(JSObject value) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name : JSObjects.getOwnPropertyNames(value)) {
            map.put(name, read(get(value, name)));
        }
        return map;
    }

    static JSObject written(Object value) {
        if (value instanceof Map<?, ?> map) {
            JSObject object = JSObjects.create();
            map.forEach((name, inner) -> set(object, String.valueOf(name), written(inner)));
            return object;
        }
        if (value instanceof List<?> list) {
            JSArray<JSObject> array = new JSArray<>();
            list.forEach(inner -> array.push(written(inner)));
            return array;
        }
        if (value instanceof String text) {
            return JSString.valueOf(text);
        }
        if (value instanceof Boolean flag) {
            return JSBoolean.valueOf(flag);
        }
        return value instanceof Number number ? JSNumber.valueOf(number.doubleValue()) : null;
    }

    @JSBody(params = "value", script = "return Array.isArray(value);")
    private static native boolean isList(JSObject value);

    @JSBody(params = "value", script = "return value.length;")
    private static native int length(JSObject value);

    @JSBody(
            params = {"value", "at"},
            script = "return value[at];")
    private static native JSObject at(JSObject value, int at);

    @JSBody(
            params = {"value", "name"},
            script = "return value[name];")
    private static native JSObject get(JSObject value, String name);

    /** Also a name that means something to objects is only a name here. */
    @JSBody(
            params = {"object", "name", "value"},
            script = "Object.defineProperty(object, name,"
                    + " {value: value, enumerable: true, configurable: true, writable: true});")
    private static native void set(JSObject object, String name, JSObject value);
}
