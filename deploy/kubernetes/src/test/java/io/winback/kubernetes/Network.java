package io.winback.kubernetes;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides as a cluster does what the network policies of an overlay let through. */
record Network(List<NetworkPolicy> policies) {

    /** One end of a connection: a pod of our namespace, any pod of another, or an address outside. */
    record End(
            Map<String, String> labels,
            Map<String, Integer> ports,
            Optional<String> namespace,
            Optional<String> address) {

        static End pod(PodTemplateSpec template) {
            var ports = template.getSpec().getContainers().stream()
                    .flatMap(container -> container.getPorts().stream())
                    .filter(port -> port.getName() != null)
                    .collect(
                            java.util.stream.Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort));
            return new End(template.getMetadata().getLabels(), ports, Optional.empty(), Optional.empty());
        }

        static End pod(Map<String, String> labels) {
            return new End(labels, Map.of(), Optional.empty(), Optional.empty());
        }

        static End namespace(String name) {
            return new End(Map.of(), Map.of(), Optional.of(name), Optional.empty());
        }

        /** Outside the cluster, named by its address: {@code 203.0.113.7}. */
        static End outside(String address) {
            return new End(Map.of(), Map.of(), Optional.empty(), Optional.of(address));
        }

        boolean ours() {
            return namespace.isEmpty() && address.isEmpty();
        }
    }

    static Network of(Overlay overlay) {
        return new Network(overlay.all(NetworkPolicy.class).toList());
    }

    boolean lets(End from, End to, int port) {
        return (!from.ours() || leaves(from, to, port)) && (!to.ours() || enters(from, to, port));
    }

    private boolean leaves(End from, End to, int port) {
        return chosen(from, "Egress")
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .anyMatch(rule -> peers(rule.getTo(), to) && ports(rule.getPorts(), to, port));
    }

    private boolean enters(End from, End to, int port) {
        return chosen(to, "Ingress")
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .anyMatch(rule -> peers(rule.getFrom(), from) && ports(rule.getPorts(), to, port));
    }

    private Stream<NetworkPolicy> chosen(End pod, String direction) {
        return policies.stream()
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .filter(policy -> matches(policy.getSpec().getPodSelector(), pod.labels()));
    }

    private static boolean peers(List<NetworkPolicyPeer> peers, End end) {
        return peers.isEmpty() || peers.stream().anyMatch(peer -> peer(peer, end));
    }

    private static boolean peer(NetworkPolicyPeer peer, End end) {
        if (peer.getIpBlock() != null) {
            var address = end.address();
            return address.isPresent()
                    && Cidr.of(peer.getIpBlock().getCidr()).holds(address.get())
                    && peer.getIpBlock().getExcept().stream()
                            .noneMatch(except -> Cidr.of(except).holds(address.get()));
        }
        if (peer.getNamespaceSelector() != null) {
            return end.namespace()
                    .map(name -> matches(peer.getNamespaceSelector(), Map.of("kubernetes.io/metadata.name", name)))
                    .orElse(false);
        }
        return end.ours() && matches(peer.getPodSelector(), end.labels());
    }

    private static boolean ports(List<NetworkPolicyPort> ports, End to, int port) {
        return ports.isEmpty() || ports.stream().anyMatch(each -> number(each.getPort(), to) == port);
    }

    private static int number(IntOrString port, End to) {
        return port.getIntVal() != null ? port.getIntVal() : to.ports().getOrDefault(port.getStrVal(), -1);
    }

    private static boolean matches(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream()
                        .allMatch(each -> each.getOperator().equals("In")
                                && each.getValues().contains(labels.get(each.getKey())));
    }
}
