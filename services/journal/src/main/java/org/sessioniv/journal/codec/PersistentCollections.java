package org.sessioniv.journal.codec;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Reads persistent collections; as what they are, lists, sets and maps, they are written by themselves. */
final class PersistentCollections extends SimpleDeserializers {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable JsonDeserializer<?> findCollectionDeserializer(
            CollectionType type,
            DeserializationConfig config,
            BeanDescription description,
            @Nullable TypeDeserializer typed,
            @Nullable JsonDeserializer<?> elements) {
        JavaType list = config.getTypeFactory().constructCollectionType(ArrayList.class, type.getContentType());
        if (type.hasRawClass(PVector.class)) {
            return through(list, type, (List<Object> read) -> TreePVector.from(read));
        }
        return type.hasRawClass(PSet.class)
                ? through(list, type, (List<Object> read) -> HashTreePSet.from(read))
                : null;
    }

    @Override
    public @Nullable JsonDeserializer<?> findMapDeserializer(
            MapType type,
            DeserializationConfig config,
            BeanDescription description,
            @Nullable KeyDeserializer keys,
            @Nullable TypeDeserializer typed,
            @Nullable JsonDeserializer<?> elements) {
        TypeFactory types = config.getTypeFactory();
        JavaType map = types.constructMapType(LinkedHashMap.class, type.getKeyType(), type.getContentType());
        return type.hasRawClass(PMap.class)
                ? through(map, type, (Map<Object, Object> read) -> HashTreePMap.from(read))
                : null;
    }

    private static <I> JsonDeserializer<?> through(JavaType read, JavaType made, Function<I, Object> conversion) {
        return new StdDelegatingDeserializer<>(new Converter<I, Object>() {
            @Override
            public Object convert(I value) {
                return conversion.apply(value);
            }

            @Override
            public JavaType getInputType(TypeFactory types) {
                return read;
            }

            @Override
            public JavaType getOutputType(TypeFactory types) {
                return made;
            }
        });
    }
}
