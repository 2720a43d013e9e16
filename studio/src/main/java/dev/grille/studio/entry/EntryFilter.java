package dev.grille.studio.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever has the token, and forgets what the address said. */
final class EntryFilter extends OncePerRequestFilter {
  private static final String PARAMETER = "token";

  /**
   * A page of its own that goes on, no redirect: after one that another site's link began, browsers
   * would keep the strict cookie back.
   */
  private static final String GO_ON =
      """
      <!doctype html><html><head><meta charset="utf-8"><title>Grille</title>\
      <link rel="icon" href="/icon.svg" type="image/svg+xml"><meta http-equiv="refresh" content="0; url=/"></head>\
      <body><a href="/">Grille</a></body></html>
      """;

  private final EntryTokens tokens;
  private final SecurityContextRepository sessions;
  private final Invitation invitation;

  EntryFilter(EntryTokens tokens, SecurityContextRepository sessions, Invitation invitation) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.invitation = invitation;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = request.getParameter(PARAMETER);
    if (!"GET".equals(request.getMethod())
        || !"/".equals(request.getRequestURI())
        || token == null) {
      chain.doFilter(request, response);
      return;
    }
    if (tokens.use(token)) {
      enter(request, response);
      invitation.printNext();
    }
    response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    response.getWriter().write(GO_ON);
  }

  private void enter(HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated("operator", null, List.of()));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }
}
