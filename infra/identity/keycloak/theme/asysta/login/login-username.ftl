<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username'); section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <form id="kc-form-login" action="${url.loginAction}" method="post">
      <@layout.field name="username" label=msg("usernameOrEmail") value=(login.username!'') autocomplete="username" autofocus=true error=messagesPerField.existsError('username')?then(messagesPerField.get('username'), '')/>
      <button class="way" id="kc-login" name="login" type="submit">${msg("doContinue")}</button>
    </form>
  <#elseif section = "socialProviders">
    <#if social?? && social.providers?has_content>
      <ul class="choices">
        <#list social.providers as p>
          <li><a class="choice" id="social-${p.alias}" href="${p.loginUrl}">${p.displayName!}</a></li>
        </#list>
      </ul>
    </#if>
  </#if>
</@layout.registrationLayout>
