package org.sessioniv.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.sessioniv.rooms.hazelcast.ClusterCertificates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the cluster's own authority, and the folders with which nodes know each other. */
@Command(
        name = "cluster-ca",
        mixinStandardHelpOptions = true,
        description = "Make certificates for the nodes of a cluster: an authority of its own in FOLDER when there is"
                + " none yet, and with --node a folder to copy to that node's machine.")
final class ClusterCaCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Folder of the authority. Keep it where no node runs.")
    private Path folder = Path.of(".");

    @Option(names = "--node", paramLabel = "NAME", description = "Name of a node to make a folder for.")
    private String node = "";

    @Option(
            names = "--address",
            paramLabel = "HOST",
            split = ",",
            description = "Address or name under which the others reach that node; several are possible.")
    private List<String> addresses = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ClusterCertificates certificates = new ClusterCertificates(InstantSource.system());
        boolean fresh = !Files.exists(folder);
        if (fresh || node.isEmpty()) {
            certificates.makeAuthority(folder);
            spec.commandLine().getOut().println("The authority is in " + folder + ": keep its key to yourself.");
        }
        if (!node.isEmpty()) {
            Path made = certificates.makeNode(folder, node, addresses);
            spec.commandLine()
                    .getOut()
                    .println("Copy " + made + " to the machine of " + node
                            + " and give it to the server with --cluster-tls.");
        }
        return 0;
    }
}
