<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("asystaPickerTitle")}
  <#elseif section = "form">
    <p class="lead">${msg("asystaPickerLead")}</p>
    <form id="kc-user-organizations" action="${url.loginAction}" method="post">
      <ul class="choices">
        <#list user.organizations?sort_by("name") as organization>
          <li><button class="choice" type="submit" id="organization-${organization.alias}" name="kc.org" value="${organization.alias!}">${organization.name!}</button></li>
        </#list>
      </ul>
    </form>
  </#if>
</@layout.registrationLayout>
