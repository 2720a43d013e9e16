package dev.grille.studio.entry;

import dev.grille.studio.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Set;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sessions, and what browsers are told. */
@Configuration(proxyBeanMethods = false)
public class EntryWiring {
  /** Nothing is loaded from elsewhere, and no script but the studio's own files runs. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
          + " connect-src 'self'; worker-src 'self'; font-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** Another name that leads here is another site's, whose pages would pass for the studio's. */
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");

  @Bean
  EntryTokens entryTokens() {
    return new EntryTokens(new SecureRandom());
  }

  @Bean
  Invitation invitation(WebServerApplicationContext context, EntryTokens tokens) {
    return new Invitation(context, tokens, System.out);
  }

  /** There are no passwords; without this one Spring would make one up and print it. */
  @Bean
  UserDetailsService noUsers() {
    return name -> {
      throw new UsernameNotFoundException("there are no users");
    };
  }

  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(HOSTS::contains);
    return firewall;
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http, EntryTokens tokens, Invitation invitation) {
    SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    return http.securityContext(context -> context.securityContextRepository(sessions))
        .addFilterAfter(new EntryFilter(tokens, sessions, invitation), HeaderWriterFilter.class)
        .authorizeHttpRequests(
            asked -> asked.requestMatchers("/api/**").authenticated().anyRequest().permitAll())
        .csrf(csrf -> csrf.spa())
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(EntryWiring::refuse)
                    .accessDeniedHandler(EntryWiring::refuseForged))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .frameOptions(FrameOptionsConfig::deny)
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .cacheControl(Customizer.withDefaults()))
        .requestCache(cache -> cache.disable())
        .anonymous(Customizer.withDefaults())
        .logout(logout -> logout.disable())
        .build();
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    Problem.NO_SESSION.write(response, HttpStatus.UNAUTHORIZED);
  }

  private static void refuseForged(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    Problem.NOT_FROM_HERE.write(response, HttpStatus.FORBIDDEN);
  }
}
