package dev.grille.app.worker;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The worker's Spring context: everything in it is made in the wirings, by hand. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({WorkerWirings.class, WorkerStart.class})
public class WorkerApplication {}
