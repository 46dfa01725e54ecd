package io.winback.platform.events;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tests note in {@code target/json-types} which classes of ours Jackson looked into. The build compares them with what is registered
 * for the native image, where Jackson sees nothing else.
 */
final class JsonTypes {

    private static final String OURS = "io.winback.";
    private static final Path FILE = Path.of("target", "json-types");

    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    private JsonTypes() {}

    /** Nothing outside of tests. */
    static List<Module> module() {
        return LaunchMode.current() == LaunchMode.TEST ? List.of(new JsonTypes().noting()) : List.of();
    }

    /** The mapper of requests and answers. */
    @Singleton
    @IfBuildProfile("test")
    static class OfRest implements ObjectMapperCustomizer {

        @Override
        public void customize(ObjectMapper mapper) {
            mapper.registerModules(module());
        }
    }

    private Module noting() {
        return new SimpleModule("json-types")
                .setSerializerModifier(new BeanSerializerModifier() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public JsonSerializer<?> modifySerializer(
                            SerializationConfig config, BeanDescription bean, JsonSerializer<?> serializer) {
                        note(bean.getBeanClass());
                        return serializer;
                    }

                    @Override
                    public JsonSerializer<?> modifyEnumSerializer(
                            SerializationConfig config,
                            JavaType type,
                            BeanDescription bean,
                            JsonSerializer<?> serializer) {
                        note(bean.getBeanClass());
                        return serializer;
                    }
                })
                .setDeserializerModifier(new BeanDeserializerModifier() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public JsonDeserializer<?> modifyDeserializer(
                            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
                        note(bean.getBeanClass());
                        return deserializer;
                    }

                    @Override
                    public JsonDeserializer<?> modifyEnumDeserializer(
                            DeserializationConfig config,
                            JavaType type,
                            BeanDescription bean,
                            JsonDeserializer<?> deserializer) {
                        note(bean.getBeanClass());
                        return deserializer;
                    }
                });
    }

    private void note(Class<?> type) {
        var name = type.getName();
        if (name.startsWith(OURS) && noted.add(name)) {
            try {
                Files.createDirectories(FILE.getParent());
                Files.writeString(FILE, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
