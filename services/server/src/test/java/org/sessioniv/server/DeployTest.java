package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** What {@code deploy/} says of this program is true, and nothing that protects it was left out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeployTest {
    private static final Pattern SETTING = Pattern.compile("SESSION_IV_[A-Z_]*[A-Z]");
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{env:(\\w+)(?::-.*)?}");
    private static final Pattern COMMAND = Pattern.compile("session-iv\\.jar ([a-z-]+)((?:.*\\\\\\n)*.*)");
    private static final Pattern FLAG = Pattern.compile("(?<= )--[a-z-]+");
    private static final Pattern EXACT = Pattern.compile(".*:\\d+\\.\\d+\\.\\d+(?:[._-].*)?");
    private static final Pattern LINE_OF_ENVIRONMENT = Pattern.compile("(?m)^(SESSION_IV_\\w+)=(.*)$");

    /** What compose.yaml itself is told by prepare.sh. */
    private static final Set<String> OF_COMPOSE = Set.of("SESSION_IV_USER");

    private static Map<String, String> optionOfVariable() {
        Map<String, String> options = new HashMap<>();
        for (CommandLine command : Main.commandLine().getSubcommands().values()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                Field field = (Field) option.userObject();
                // The help of picocli's own has none.
                Matcher variable = FROM_ENVIRONMENT.matcher(
                        field.isAnnotationPresent(Option.class)
                                ? field.getAnnotation(Option.class).defaultValue()
                                : "");
                if (variable.matches()) {
                    options.put(variable.group(1), option.longestName());
                }
            }
        }
        return options;
    }

    @Test
    void every_setting_that_a_file_names_exists() {
        Set<String> known = optionOfVariable().keySet();
        List<String> unknown = new ArrayList<>();
        int found = 0;
        for (String file : DeployFiles.endingWith("")) {
            if (file.endsWith(".png") || file.equals("settings.md")) {
                continue;
            }
            Matcher named = SETTING.matcher(DeployFiles.text(file));
            while (named.find()) {
                found++;
                if (!known.contains(named.group()) && !OF_COMPOSE.contains(named.group())) {
                    unknown.add(file + ": " + named.group());
                }
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(found > 40, "there are files with settings: " + found);
    }

    @Test
    void every_option_of_a_command_that_a_file_shows_exists() {
        List<String> unknown = new ArrayList<>();
        int found = 0;
        for (String file : DeployFiles.endingWith("")) {
            if (file.endsWith(".png")) {
                continue;
            }
            Matcher shown = COMMAND.matcher(DeployFiles.text(file));
            while (shown.find()) {
                CommandLine command = Main.commandLine().getSubcommands().get(shown.group(1));
                if (command == null) {
                    unknown.add(file + ": " + shown.group(1));
                    continue;
                }
                Matcher flag = FLAG.matcher(shown.group(2));
                while (flag.find()) {
                    found++;
                    if (command.getCommandSpec().findOption(flag.group()) == null) {
                        unknown.add(file + ": " + shown.group(1) + " " + flag.group());
                    }
                }
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(found > 10, "there are commands with options: " + found);
    }

    /** But for the address to listen on, which is no address of this machine. */
    @ParameterizedTest
    @ValueSource(strings = {"systemd/single.env", "systemd/node.env"})
    void the_program_takes_the_environment_of_the_unit(String file) {
        takes(LINE_OF_ENVIRONMENT
                .matcher(DeployFiles.text(file))
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2))));
    }

    @Test
    void the_program_takes_the_environment_of_each_container() {
        DeployFiles.Node services =
                DeployFiles.yaml("container/compose.yaml").get(0).at("services");
        for (String node : List.of("node-1", "node-2", "node-3")) {
            Map<String, String> environment = new HashMap<>();
            services.at(node, "environment").map().forEach((name, value) -> environment.put(name, value.text()));
            assertEquals(node, environment.get("SESSION_IV_NODE"));
            environment.replace("SESSION_IV_STORE", "mongodb://mongo-1/session-iv");
            environment.replace("SESSION_IV_PUBLIC_URL", "https://meeting.example");
            takes(environment);
        }
        Map<String, String> ofPods = new HashMap<>();
        for (DeployFiles.Node one : container().at("env").list()) {
            if (one.has("value")) {
                ofPods.put(one.at("name").text(), one.at("value").text().replace("$(POD_IP)", "10.1.0.7"));
            }
        }
        assertTrue(ofPods.size() > 6, ofPods::toString);
        takes(ofPods);
    }

    private static void takes(Map<String, String> environment) {
        Map<String, String> options = optionOfVariable();
        List<String> arguments = new ArrayList<>(List.of("serve"));
        environment.forEach((name, value) -> {
            if (!name.equals("SESSION_IV_HOST")) {
                arguments.add(options.get(name) + "=" + value);
            }
        });
        assertTrue(arguments.size() > 4, environment::toString);
        Main.commandLine().parseArgs(arguments.toArray(String[]::new));
    }

    private static DeployFiles.Node container() {
        return kubernetes("StatefulSet", "session-iv")
                .at("spec", "template", "spec", "containers")
                .named("session-iv");
    }

    /** The one object of that kind and name. */
    static DeployFiles.Node kubernetes(String kind, String name) {
        return DeployFiles.endingWith(".yaml").stream()
                .filter(file -> file.startsWith("kubernetes/"))
                .flatMap(file -> DeployFiles.yaml(file).stream())
                .filter(object -> object.at("kind").text().equals(kind) && object.has("metadata"))
                .filter(object -> object.at("metadata", "name").text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    @Test
    void every_image_has_an_exact_version() {
        List<String> images = new ArrayList<>();
        Set<String> stages = new TreeSet<>();
        Matcher from =
                Pattern.compile("(?m)^FROM (\\S+)(?: AS (\\S+))?$").matcher(DeployFiles.text("container/Dockerfile"));
        while (from.find()) {
            images.add(from.group(1));
            stages.add(String.valueOf(from.group(2)));
        }
        assertEquals(Set.of("node", "build", "null"), stages);
        DeployFiles.yaml("container/compose.yaml")
                .get(0)
                .at("services")
                .map()
                .values()
                .forEach(service -> images.add(service.at("image").text()));
        images.add(container().at("image").text());
        assertTrue(images.size() > 10, images::toString);
        assertEquals(
                List.of(),
                images.stream().filter(image -> !EXACT.matcher(image).matches()).toList());
    }

    @Test
    void the_image_holds_the_jar_that_is_built_and_runs_as_nobody() {
        String dockerfile = DeployFiles.text("container/Dockerfile");
        String last = dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
        Matcher copied = Pattern.compile("COPY --from=build \\S+ /build/services/server/target/(\\S+) (\\S+)")
                .matcher(last);
        assertTrue(copied.find(), last);
        assertEquals("session-iv.jar", copied.group(1), "as the server's pom calls it");
        assertTrue(last.contains("\"-jar\", \"" + copied.group(2) + "\"]"), last);
        assertTrue(last.contains("\nUSER 10001:10001\n"), last);
        assertTrue(last.contains("HEALTHCHECK ") && last.contains("healthy.sh"), last);
        assertTrue(DeployFiles.text("container/healthy.sh").contains("path=/health/ready\n"));
        String version = Main.commandLine().getCommandSpec().version()[0].replace("Session IV ", "");
        assertEquals("session-iv:" + version, container().at("image").text());
    }

    @Test
    void nothing_in_a_container_may_do_more_than_it_must() {
        DeployFiles.yaml("container/compose.yaml").get(0).at("services").map().forEach((name, service) -> {
            assertEquals("true", service.at("read_only").text(), name);
            assertEquals("[ALL]", service.at("cap_drop").text(), name);
            assertEquals("[no-new-privileges:true]", service.at("security_opt").text(), name);
            boolean node = name.startsWith("node-");
            assertEquals(node, !service.has("cap_add"), name);
            assertEquals(node, service.has("user"), name);
            assertEquals(name.equals("proxy"), service.has("ports"), () -> name + " is open to the world");
        });
        DeployFiles.Node security = container().at("securityContext");
        assertEquals("false", security.at("allowPrivilegeEscalation").text());
        assertEquals("true", security.at("readOnlyRootFilesystem").text());
        assertEquals("[ALL]", security.at("capabilities", "drop").text());
        DeployFiles.Node pod = kubernetes("StatefulSet", "session-iv").at("spec", "template", "spec");
        assertEquals("true", pod.at("securityContext", "runAsNonRoot").text());
        assertEquals("10001", pod.at("securityContext", "runAsUser").text());
        assertEquals("10001", pod.at("securityContext", "runAsGroup").text());
        assertEquals(
                "RuntimeDefault",
                pod.at("securityContext", "seccompProfile", "type").text());
        assertEquals(
                "{pod-security.kubernetes.io/enforce=restricted}",
                kubernetes("Namespace", "session-iv").at("metadata", "labels").text());
        assertEquals("false", pod.at("automountServiceAccountToken").text());
        assertTrue(container().at("resources", "limits").has("memory"));
    }

    @Test
    void what_is_secret_is_its_owners_alone_and_in_no_image() {
        String prepare = DeployFiles.text("container/prepare.sh");
        assertTrue(prepare.indexOf("\numask 077\n") < prepare.indexOf("mkdir "), "before anything is made");
        assertTrue(prepare.contains("\numask 077\n"));
        List<String> left =
                DeployFiles.text("container/Dockerfile.dockerignore").lines().toList();
        assertTrue(
                left.containsAll(List.of("deploy/container/secrets", "deploy/container/.env", "data")), left::toString);
    }

    @Test
    void every_file_is_applied_to_a_cluster() {
        DeployFiles.Node all = DeployFiles.yaml("kubernetes/kustomization.yaml").get(0);
        Set<String> applied = all.at("resources").list().stream()
                .map(file -> "kubernetes/" + file.text())
                .collect(Collectors.toCollection(TreeSet::new));
        applied.add("kubernetes/kustomization.yaml");
        Set<String> files = DeployFiles.endingWith(".yaml").stream()
                .filter(file -> file.startsWith("kubernetes/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(files, applied);
        assertEquals("session-iv", all.at("namespace").text());
    }

    /** Whoever empties machines takes one node after the other, and each has the time to hand its rooms over. */
    @Test
    void nodes_are_taken_away_one_at_a_time() {
        DeployFiles.Node nodes = kubernetes("StatefulSet", "session-iv").at("spec");
        assertEquals("3", nodes.at("replicas").text());
        DeployFiles.Node budget =
                kubernetes("PodDisruptionBudget", "session-iv").at("spec");
        assertEquals("1", budget.at("maxUnavailable").text());
        String pods = nodes.at("template", "metadata", "labels").text();
        assertEquals(pods, budget.at("selector", "matchLabels").text());
        assertEquals(pods, nodes.at("selector", "matchLabels").text());
        assertEquals(
                "[sleep, 5]",
                container().at("lifecycle", "preStop", "exec", "command").text());
        assertEquals(
                "30",
                nodes.at("template", "spec", "terminationGracePeriodSeconds").text());
    }

    @Test
    void a_container_that_cannot_reach_its_store_is_not_ready_and_is_not_restarted() {
        assertEquals(
                "/health/live",
                container().at("livenessProbe", "httpGet", "path").text());
        assertEquals(
                "/health/live",
                container().at("startupProbe", "httpGet", "path").text());
        assertEquals(
                "/health/ready",
                container().at("readinessProbe", "httpGet", "path").text());
    }

    @Test
    void the_unit_may_do_no_more_than_it_must() {
        Set<String> lines =
                DeployFiles.text("systemd/session-iv.service").lines().collect(Collectors.toSet());
        Stream.of(
                        "User=session-iv",
                        "Restart=on-failure",
                        "CapabilityBoundingSet=",
                        "NoNewPrivileges=true",
                        "ProtectSystem=strict",
                        "ProtectHome=true",
                        "PrivateTmp=true",
                        "PrivateDevices=true",
                        "PrivateUsers=true",
                        "ProtectKernelTunables=true",
                        "ProtectControlGroups=true",
                        "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX",
                        "RestrictNamespaces=true",
                        "SystemCallFilter=@system-service",
                        "UMask=0077",
                        "StateDirectoryMode=0700",
                        "EnvironmentFile=/etc/session-iv/session-iv.env")
                .forEach(line -> assertTrue(lines.contains(line), line));
        assertFalse(lines.contains("MemoryDenyWriteExecute=true"), "the Java machine could not run");
    }
}
