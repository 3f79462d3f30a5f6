package dev.herald.testkit.junit;

import dev.herald.testkit.sandbox.Faults;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxClock;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.function.Function;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Does what {@link HeraldSandbox} promises. JUnit closes the sandbox together with the store that it lies in. */
final class SandboxExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SandboxExtension.class);
    private static final Map<Class<?>, Function<Sandbox, Object>> PARTS =
            LinkedHashMap.<Class<?>, Function<Sandbox, Object>>empty()
                    .put(Sandbox.class, sandbox -> sandbox)
                    .put(URI.class, Sandbox::url)
                    .put(SandboxClock.class, Sandbox::clock)
                    .put(Faults.class, Sandbox::faults)
                    .put(SandboxRecords.class, SandboxRecords::new)
                    .put(X509Certificate.class, SandboxExtension::certificate);

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext ofClass) {
        var annotated = annotated(ofClass);
        if (annotated.settings().perMethod()) {
            annotated.settings().check();
        } else {
            sandbox(annotated.context(), annotated.settings());
        }
    }

    @Override
    public void beforeEach(ExtensionContext ofTest) {
        sandbox(ofTest);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARTS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PARTS.get(parameter.getParameter().getType()).get().apply(sandbox(context));
    }

    /** The sandbox that there is at this point. */
    private static Sandbox sandbox(ExtensionContext context) {
        var annotated = annotated(context);
        if (!annotated.settings().perMethod()) {
            return sandbox(annotated.context(), annotated.settings());
        }
        if (isOfClass(context)) {
            throw new ParameterResolutionException(
                    "With @HeraldSandbox(perMethod = true) each test has a sandbox of its"
                            + " own, and there is none before or after all of them: take it where there is a test");
        }
        return sandbox(context, annotated.settings());
    }

    private static Sandbox sandbox(ExtensionContext owner, AnnotatedSettings settings) {
        // A store also finds what lies in those around it, so the key names the owner.
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent(owner.getUniqueId(), key -> settings.start(), Sandbox.class);
    }

    /** A class with the annotation, and what that says. */
    private record Annotated(ExtensionContext context, AnnotatedSettings settings) {}

    /** The nearest class with the annotation, from the inside out. */
    private static Annotated annotated(ExtensionContext context) {
        return Option.ofOptional(context.getTestClass())
                .filter(type -> isOfClass(context))
                .flatMap(type -> Option.ofOptional(AnnotationSupport.findAnnotation(type, HeraldSandbox.class))
                        .map(annotation -> new AnnotatedSettings(annotation, type)))
                .map(settings -> new Annotated(context, settings))
                .getOrElse(() -> annotated(parent(context)));
    }

    private static boolean isOfClass(ExtensionContext context) {
        return context.getTestMethod().isEmpty();
    }

    private static ExtensionContext parent(ExtensionContext context) {
        return context.getParent().orElseThrow(() -> new IllegalStateException("no class with @HeraldSandbox"));
    }

    private static X509Certificate certificate(Sandbox sandbox) {
        return sandbox.certificate()
                .getOrElseThrow(() -> new ParameterResolutionException(
                        "Without @HeraldSandbox(overTls = true) there is no certificate"));
    }
}
