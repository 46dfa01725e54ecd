/** Rules, dashboards and runbooks are looked at: by themselves, against the metrics there are, and by Prometheus' own tool. */
package io.winback.kubernetes.monitoring;
